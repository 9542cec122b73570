package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.PeopleNames;
import java.util.List;
import java.util.Map;

/**
 * The edits not sent, those that need a decision first, with the names their words need.
 *
 * @param edits as many as are listed, without those that wait in one of {@code actions}
 * @param actions those about several conversations of which something waits, newest first
 * @param visitors names of the visitors, by the key of the conversation; empty when not known
 */
record Unsent(
    List<UnsentEdit> edits,
    List<IntentProgress> actions,
    Map<Long, String> visitors,
    PeopleNames people) {

  static final Unsent NOTHING = new Unsent(List.of(), List.of(), Map.of(), PeopleNames.NONE);

  boolean isEmpty() {
    return edits.isEmpty() && actions.isEmpty();
  }

  /** Edits of conversations that the server no longer has. */
  List<UnsentEdit> gone() {
    return edits.stream()
        .filter(edit -> edit.state() == UnsentEdit.State.REFUSED)
        .filter(edit -> edit.reason().filter(UnsentEdit.GONE::equals).isPresent())
        .toList();
  }

  boolean stopped() {
    return edits.stream().anyMatch(edit -> edit.state() != UnsentEdit.State.WAITING);
  }

  String visitor(UnsentEdit edit) {
    return visitors.getOrDefault(edit.conversation(), "");
  }
}
