package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.ObservedChange;
import ai.nexadesk.console.store.SameVisitor;
import ai.nexadesk.console.store.UnsentEdit;
import java.util.List;
import java.util.Optional;

/**
 * One conversation with what surrounds it, as read in one go.
 *
 * @param changes what was seen to change, the newest first
 * @param unsent its edits the server has not accepted yet
 * @param others other conversations of its visitor
 */
record Details(
    Conversation conversation,
    List<ObservedChange> changes,
    List<UnsentEdit> unsent,
    List<SameVisitor.Found> others) {

  /** The newest unsent edit of the kind given. */
  Optional<UnsentEdit> unsent(Class<? extends Edit> kind) {
    return unsent.stream().filter(edit -> kind.isInstance(edit.edit())).reduce((a, b) -> b);
  }
}
