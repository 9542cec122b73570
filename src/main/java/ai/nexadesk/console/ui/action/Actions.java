package ai.nexadesk.console.ui.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that can be done, in the order it is shown. Written while the window is built. */
public final class Actions {

  private final List<Action> all = new ArrayList<>();

  /** Adds an action after those there are. */
  public void add(Action action) {
    if (find(action.id()).isPresent()) {
      throw new IllegalArgumentException("two actions are called " + action.id());
    }
    all.add(action);
  }

  public List<Action> all() {
    return List.copyOf(all);
  }

  public List<Action> of(Action.Group group) {
    return all.stream().filter(action -> action.group() == group).toList();
  }

  public Optional<Action> find(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst();
  }
}
