package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Department;
import java.util.List;

/** Agents and departments known, and what to call them. */
public record PeopleNames(List<Agent> agents, List<Department> departments) {

  public static final PeopleNames NONE = new PeopleNames(List.of(), List.of());

  /** The name of the agent, else the short id. */
  public String agent(String id) {
    return agents.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Agent::name)
        .orElse(Agent.shortId(id));
  }

  /** The name of the department, else the short id. */
  public String department(String id) {
    return departments.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Department::name)
        .orElse(Agent.shortId(id));
  }
}
