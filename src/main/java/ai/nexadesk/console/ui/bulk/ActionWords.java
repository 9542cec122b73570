package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.ui.control.EditWords;
import ai.nexadesk.console.ui.control.PeopleNames;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;

/** Sentences about what a person did, is doing, and took back. */
public record ActionWords(Texts texts) {

  private static final int NAME = 40;
  private static final String ARCHIVED = "archived";

  /** What was done, to whom or to how many. */
  public String did(Outcome outcome) {
    String who = who(outcome.whose(), outcome.made().edits());
    EditWords words = new EditWords(outcome.people(), texts);
    return switch (outcome.edit()) {
      case Edit.SetStatus(String from, String to) ->
          to.equals(ARCHIVED)
              ? texts.of("did.archived", who)
              : texts.of("did.status", who, words.status(to));
      case Edit.Assign(String from, String to) -> texts.of("did.assigned", who, words.agent(to));
      case Edit.Route(String from, String to) -> texts.of("did.routed", who, words.department(to));
      case Edit.ChangeTags tags -> texts.of("did.tagged", who, EditWords.tags(tags));
    };
  }

  /** What undo took back, and what it had to leave. */
  public String undone(TakenBack back) {
    int done = back.reversal().reversed();
    int left = back.reversal().skipped();
    if (left > 0) {
      return done + left == 1
          ? texts.of("undone.leftOne", who(back.whose(), 1))
          : texts.count("undone.left", left, done);
    }
    return back.edit().isEmpty()
        ? texts.of("undone.nothing")
        : undone(back.edit().get(), who(back.whose(), done), back.people());
  }

  private String undone(Edit edit, String who, PeopleNames people) {
    EditWords words = new EditWords(people, texts);
    return switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          to.equals(ARCHIVED)
              ? texts.of("undone.archived", who)
              : texts.of("undone.status", who, words.status(to));
      case Edit.Assign(String from, String to) -> texts.of("undone.assigned", who, words.agent(to));
      case Edit.Route(String from, String to) ->
          texts.of("undone.routed", who, words.department(to));
      case Edit.ChangeTags tags -> texts.of("undone.tagged", who);
    };
  }

  /** What redo did again, and what it had to leave. */
  public String redone(TakenBack back) {
    int left = back.reversal().skipped();
    String who = who(back.whose(), back.reversal().reversed());
    if (left > 0) {
      return texts.count("redone.left", left, back.reversal().reversed());
    }
    return back.edit()
        .map(edit -> redone(edit, who, back.people()))
        .orElseGet(() -> texts.of("redone.done", who));
  }

  private String redone(Edit edit, String who, PeopleNames people) {
    EditWords words = new EditWords(people, texts);
    return switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          to.equals(ARCHIVED)
              ? texts.of("redone.archived", who)
              : texts.of("redone.status", who, words.status(to));
      case Edit.Assign(String from, String to) -> texts.of("redone.assigned", who, words.agent(to));
      case Edit.Route(String from, String to) ->
          texts.of("redone.routed", who, words.department(to));
      case Edit.ChangeTags tags -> texts.of("redone.tagged", who, EditWords.tags(tags));
    };
  }

  /** What is being done, to how many. */
  String doing(Run run) {
    int total = run.progress().total();
    return switch (run.progress().kind()) {
      case UNDO -> texts.of("doing.undo", total);
      case REDO -> texts.of("doing.redo", total);
      case ACTION -> doing(run.example(), run.people(), total);
    };
  }

  private String doing(Edit edit, PeopleNames people, int total) {
    EditWords words = new EditWords(people, texts);
    return switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          to.equals(ARCHIVED)
              ? texts.of("doing.archived", total)
              : texts.of("doing.status", total, words.status(to));
      case Edit.Assign(String from, String to) ->
          texts.of("doing.assigned", total, words.agent(to));
      case Edit.Route(String from, String to) ->
          texts.of("doing.routed", total, words.department(to));
      case Edit.ChangeTags tags -> texts.of("doing.tagged", total);
    };
  }

  private String who(String whose, int count) {
    String name = SafeText.oneLine(whose, NAME);
    return name.isEmpty() ? texts.count("who.count", count) : name;
  }
}
