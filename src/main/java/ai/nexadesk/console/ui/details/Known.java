package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.store.TagCount;
import java.util.List;
import java.util.Optional;

/**
 * Values seen in the data, to choose from.
 *
 * @param counted the tags, the most used first
 * @param me who sits at this computer, if they said so
 */
public record Known(
    List<Agent> agents, List<Department> departments, List<TagCount> counted, Optional<Agent> me) {

  public static final Known NOTHING = new Known(List.of(), List.of(), List.of(), Optional.empty());

  /** The tags alone. */
  public List<String> tags() {
    return counted.stream().map(TagCount::tag).toList();
  }

  /** The name of the agent with this id, else its short id. */
  String agentName(String id) {
    return agents.stream()
        .filter(agent -> agent.id().equals(id))
        .map(Agent::name)
        .findFirst()
        .orElse(Agent.shortId(id));
  }

  /** The name of the department with this id, else its short id. */
  String departmentName(String id) {
    return departments.stream()
        .filter(department -> department.id().equals(id))
        .map(Department::name)
        .findFirst()
        .orElse(Agent.shortId(id));
  }
}
