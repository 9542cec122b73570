package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.PeopleNames;
import java.util.List;
import java.util.Map;

/**
 * The edits not sent, those that need a decision first, with the names their words need.
 *
 * @param edits as many as are listed
 * @param visitors names of the visitors, by the key of the conversation; empty when not known
 */
record Unsent(List<UnsentEdit> edits, Map<Long, String> visitors, PeopleNames people) {

  static final Unsent NOTHING = new Unsent(List.of(), Map.of(), PeopleNames.NONE);

  boolean stopped() {
    return edits.stream().anyMatch(edit -> edit.state() != UnsentEdit.State.WAITING);
  }

  String visitor(UnsentEdit edit) {
    return visitors.getOrDefault(edit.conversation(), "");
  }
}
