package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import org.jspecify.annotations.Nullable;

/** An edit that was not sent in words: what it changes, why it waits, what a colleague decided. */
record UnsentWords(Unsent unsent, Texts texts, Times times) {

  private static final int NAME = 40;
  private static final int TAG = 24;
  private static final int SAID = 160;

  /** Why the outbox gave up, where it is no word of the server's: see {@code sync.Delivery}. */
  private static final String GONE = "404";

  private static final String TOO_OFTEN = "…";

  /** Whose conversation it is. */
  String whose(UnsentEdit edit) {
    String name = SafeText.oneLine(unsent.visitor(edit), NAME);
    return name.isEmpty() ? texts.of("visitor.unknown") : name;
  }

  /** The field, what it was and what it is to be. */
  String what(UnsentEdit edit) {
    return switch (edit.edit()) {
      case Edit.SetStatus(String from, String to) ->
          texts.of("unsent.status", arrow(status(from), status(to)));
      case Edit.Assign(String from, String to) ->
          texts.of("unsent.agent", arrow(agent(from), agent(to)));
      case Edit.Route(String from, String to) ->
          texts.of("unsent.department", arrow(department(from), department(to)));
      case Edit.ChangeTags tags -> texts.of("edit.tags", tags(tags));
    };
  }

  /** Why it has not been sent. */
  String why(UnsentEdit edit) {
    String made = times.time(edit.madeAt());
    return switch (edit.state()) {
      case WAITING -> texts.of("unsent.why.waiting", made);
      case CONFLICT -> texts.of("unsent.why.conflict", made, theirs(edit));
      case REFUSED -> refused(made, edit.reason().orElse(""));
    };
  }

  /** Whether trying again could ever help. */
  boolean hopeless(UnsentEdit edit) {
    return edit.state() == UnsentEdit.State.REFUSED
        && edit.reason().filter(GONE::equals).isPresent();
  }

  private String refused(String made, String reason) {
    return switch (reason) {
      case GONE -> texts.of("unsent.why.gone", made);
      case TOO_OFTEN -> texts.of("unsent.why.tooOften", made);
      case "" -> texts.of("unsent.why.refusedPlain", made);
      default -> texts.of("unsent.why.refused", made, SafeText.oneLine(reason, SAID));
    };
  }

  /** What the server has now; the outbox keeps it as the reason, empty for nobody or none. */
  private String theirs(UnsentEdit edit) {
    String value = edit.reason().filter(reason -> !reason.isEmpty()).orElse(null);
    return switch (edit.edit()) {
      case Edit.SetStatus mine -> status(value);
      case Edit.Assign mine -> agent(value);
      case Edit.Route mine -> department(value);
      case Edit.ChangeTags mine -> value == null ? texts.of("department.none") : tag(value);
    };
  }

  private String arrow(String was, String is) {
    return texts.of("change.arrow", was, is);
  }

  private String status(@Nullable String word) {
    return word == null ? "–" : StatusWord.of(new ConversationStatus(word), texts);
  }

  private String agent(@Nullable String id) {
    return id == null ? texts.of("agent.nobody") : SafeText.oneLine(unsent.agent(id), NAME);
  }

  private String department(@Nullable String id) {
    return id == null ? texts.of("department.none") : SafeText.oneLine(unsent.department(id), NAME);
  }

  private static String tag(String tag) {
    return SafeText.oneLine(tag, TAG);
  }

  private static String tags(Edit.ChangeTags tags) {
    StringBuilder words = new StringBuilder();
    tags.add().forEach(tag -> words.append(" +").append(tag(tag)));
    tags.remove().forEach(tag -> words.append(" −").append(tag(tag)));
    return words.toString().strip();
  }
}
