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
 * @param seen what was seen to change, the newest first; one more than {@code most} if there is
 * @param most how many of those to show
 * @param unsent its edits the server has not accepted yet
 * @param others other conversations of its visitor
 */
record Details(
    Conversation conversation,
    List<ObservedChange> seen,
    int most,
    List<UnsentEdit> unsent,
    List<SameVisitor.Found> others) {

  /** What was seen to change, as far as it is to be shown. */
  List<ObservedChange> changes() {
    return seen.subList(0, Math.min(most, seen.size()));
  }

  /** Whether still earlier changes were seen. */
  boolean moreChanges() {
    return seen.size() > most;
  }

  /** The newest unsent edit of the kind given. */
  Optional<UnsentEdit> unsent(Class<? extends Edit> kind) {
    return unsent.stream().filter(edit -> kind.isInstance(edit.edit())).reduce((a, b) -> b);
  }
}
