package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.store.UnsentEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edits not sent, those that need a decision first, with the names their words need.
 *
 * @param edits as many as are listed
 * @param visitors names of the visitors, by the key of the conversation; empty when not known
 */
record Unsent(
    List<UnsentEdit> edits,
    Map<Long, String> visitors,
    List<Agent> agents,
    List<Department> departments) {

  static final Unsent NOTHING = new Unsent(List.of(), Map.of(), List.of(), List.of());

  boolean stopped() {
    return edits.stream().anyMatch(edit -> edit.state() != UnsentEdit.State.WAITING);
  }

  String visitor(UnsentEdit edit) {
    return visitors.getOrDefault(edit.conversation(), "");
  }

  /** The name of the agent, else the short id. */
  String agent(String id) {
    Optional<Agent> known = agents.stream().filter(one -> one.id().equals(id)).findFirst();
    return known.map(Agent::name).orElse(Agent.shortId(id));
  }

  /** The name of the department, else the short id. */
  String department(String id) {
    Optional<Department> known =
        departments.stream().filter(one -> one.id().equals(id)).findFirst();
    return known.map(Department::name).orElse(Agent.shortId(id));
  }
}
