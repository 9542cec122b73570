package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An edit in words: what it changes, and what a colleague decided instead. */
public record EditWords(PeopleNames people, Texts texts) {

  private static final int NAME = 40;
  private static final int TAG = 24;
  private static final int SAID = 160;

  /** The field, what it was and what it is to be. */
  public String what(Edit edit) {
    return switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          texts.of("unsent.status", arrow(status(from), status(to)));
      case Edit.Assign(String from, String to) ->
          texts.of("unsent.agent", arrow(agent(from), agent(to)));
      case Edit.Route(String from, String to) ->
          texts.of("unsent.department", arrow(department(from), department(to)));
      case Edit.ChangeTags tags -> texts.of("edit.tags", tags(tags));
    };
  }

  /** Whether trying a refused edit again could never help. */
  public static boolean hopeless(Optional<String> reason) {
    return reason.filter(UnsentEdit.GONE::equals).isPresent();
  }

  /** Why the outbox gave an edit up, as a whole sentence. */
  public String refusal(String reason) {
    return switch (reason) {
      case UnsentEdit.GONE -> texts.of("decision.gone");
      case UnsentEdit.BACK -> texts.of("decision.back");
      case UnsentEdit.TOO_OFTEN -> texts.of("decision.tooOften");
      case UnsentEdit.UNREADABLE_TAGS -> texts.of("decision.unreadableTags");
      case UnsentEdit.TOO_LARGE -> texts.of("decision.tooLarge");
      case "" -> texts.of("decision.refusedPlain");
      default -> texts.of("decision.refused", SafeText.oneLine(reason, SAID));
    };
  }

  /** What the server has now; the outbox keeps it as the reason, empty for nobody or none. */
  public String theirs(Edit edit, Optional<String> reason) {
    if (untold(reason)) {
      return texts.of("edit.untold");
    }
    String value = reason.filter(text -> !text.isEmpty()).orElse(null);
    return switch (edit) {
      case Edit.SetStatus mine -> status(value);
      case Edit.Assign mine -> agent(value);
      case Edit.Route mine -> department(value);
      case Edit.ChangeTags mine -> value == null ? texts.of("department.none") : tag(value);
    };
  }

  /** Whether a conflict is about a value that nobody knows, rather than a colleague's. */
  public static boolean untold(Optional<String> reason) {
    return reason.filter(UnsentEdit.UNTOLD::equals).isPresent();
  }

  public String status(@Nullable String word) {
    return word == null ? "–" : StatusWord.of(new ConversationStatus(word), texts);
  }

  public String agent(@Nullable String id) {
    return id == null ? texts.of("agent.nobody") : SafeText.oneLine(people.agent(id), NAME);
  }

  public String department(@Nullable String id) {
    return id == null ? texts.of("department.none") : SafeText.oneLine(people.department(id), NAME);
  }

  /** The tags added and removed, each with its sign. */
  public static String tags(Edit.ChangeTags tags) {
    StringBuilder words = new StringBuilder();
    tags.add().forEach(tag -> words.append(" +").append(tag(tag)));
    tags.remove().forEach(tag -> words.append(" −").append(tag(tag)));
    return words.toString().strip();
  }

  private String arrow(String was, String is) {
    return texts.of("change.arrow", was, is);
  }

  private static String tag(String tag) {
    return SafeText.oneLine(tag, TAG);
  }
}
