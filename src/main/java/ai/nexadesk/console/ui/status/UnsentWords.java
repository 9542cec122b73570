package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.EditWords;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;

/** An edit that was not sent in words: what it changes, why it waits, what a colleague decided. */
record UnsentWords(Unsent unsent, Texts texts, Times times) {

  private static final int NAME = 40;

  /** Whose conversation it is. */
  String whose(UnsentEdit edit) {
    String name = SafeText.oneLine(unsent.visitor(edit), NAME);
    return name.isEmpty() ? texts.of("visitor.unknown") : name;
  }

  /** The field, what it was and what it is to be. */
  String what(UnsentEdit edit) {
    return new EditWords(unsent.people(), texts).what(edit.edit());
  }

  /** Why it has not been sent. */
  String why(UnsentEdit edit) {
    String made = times.time(edit.madeAt());
    return switch (edit.state()) {
      case WAITING -> texts.of("unsent.why.waiting", made);
      case CONFLICT ->
          EditWords.untold(edit.reason())
              ? texts.of("unsent.why.untold", made)
              : texts.of(
                  "unsent.why.conflict",
                  made,
                  new EditWords(unsent.people(), texts).theirs(edit.edit(), edit.reason()));
      case REFUSED ->
          texts.of(
              "unsent.why.refused",
              made,
              new EditWords(unsent.people(), texts).refusal(edit.reason().orElse("")));
    };
  }

  /** Whether trying again could ever help. */
  boolean hopeless(UnsentEdit edit) {
    return edit.state() == UnsentEdit.State.REFUSED && EditWords.hopeless(edit.reason());
  }
}
