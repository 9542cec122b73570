package ai.nexadesk.console.ui.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * Which keys start what: a preset with the person's own keys on top. FX thread.
 *
 * <p>Holds nothing itself: the property given is the only truth, and whoever keeps settings listens
 * to it.
 */
public final class KeyMap {

  private final Actions actions;
  private final ObjectProperty<Bindings> bindings;

  public KeyMap(Actions actions, ObjectProperty<Bindings> bindings) {
    this.actions = actions;
    this.bindings = bindings;
  }

  public ObjectProperty<Bindings> bindingsProperty() {
    return bindings;
  }

  /** The keys of an action now. */
  public List<Trigger> keys(Action action) {
    Bindings now = bindings.get();
    List<Trigger> own = now.own().get(action.id());
    if (own == null) {
      return now.preset().keys(action);
    }
    // Whatever is remembered: without these a sheet could not be left.
    List<Trigger> keys = new ArrayList<>(own);
    now.preset().keys(action).stream()
        .filter(key -> key.fixed() && !own.contains(key))
        .forEach(keys::add);
    return keys;
  }

  /** Whether the person gave it keys of their own. */
  public boolean changed(Action action) {
    return bindings.get().own().containsKey(action.id());
  }

  /** The other actions that {@code trigger} could not be told apart from. */
  public List<Action> holders(Trigger trigger, Action other) {
    return actions.all().stream()
        .filter(action -> !action.id().equals(other.id()))
        .filter(action -> keys(action).stream().anyMatch(trigger::clashes))
        .toList();
  }

  /** The first action started by exactly this. */
  Optional<Action> holder(Trigger trigger) {
    return actions.all().stream().filter(action -> keys(action).contains(trigger)).findFirst();
  }

  /**
   * Gives an action a key in place of the first it has that can be changed, and takes it from
   * whoever had it.
   */
  public void bind(Action action, Trigger trigger) {
    Map<String, List<Trigger>> own = own();
    for (Action holder : holders(trigger, action)) {
      put(own, holder, keys(holder).stream().filter(key -> !trigger.clashes(key)).toList());
    }
    List<Trigger> keys = new ArrayList<>(keys(action));
    Optional<Trigger> slot = keys.stream().filter(key -> !key.fixed()).findFirst();
    int place = slot.map(keys::indexOf).orElse(0);
    slot.ifPresent(keys::remove);
    keys.removeIf(trigger::clashes);
    keys.add(Math.min(place, keys.size()), trigger);
    put(own, action, keys);
    set(bindings.get().preset(), own);
  }

  /** Leaves an action without any key but those that cannot be changed. */
  public void unbind(Action action) {
    Map<String, List<Trigger>> own = own();
    put(own, action, keys(action).stream().filter(Trigger::fixed).toList());
    set(bindings.get().preset(), own);
  }

  /**
   * Gives an action back the keys of the preset, and takes them from whoever has them as a key of
   * their own.
   */
  public void reset(Action action) {
    Map<String, List<Trigger>> own = own();
    own.remove(action.id());
    List<Trigger> back = bindings.get().preset().keys(action);
    for (Trigger trigger : back) {
      for (Action holder : holders(trigger, action)) {
        put(own, holder, keys(holder).stream().filter(key -> !trigger.clashes(key)).toList());
      }
    }
    set(bindings.get().preset(), own);
  }

  /** Forgets every key of the person's own. */
  public void resetAll() {
    set(bindings.get().preset(), Map.of());
  }

  /**
   * Changes to another preset. Own keys are forgotten: over other keys they would mean other
   * things.
   */
  public void use(Preset preset) {
    set(preset, Map.of());
  }

  private void put(Map<String, List<Trigger>> own, Action action, List<Trigger> keys) {
    if (keys.equals(bindings.get().preset().keys(action))) {
      own.remove(action.id());
    } else {
      own.put(action.id(), List.copyOf(keys));
    }
  }

  private Map<String, List<Trigger>> own() {
    return new HashMap<>(bindings.get().own());
  }

  private void set(Preset preset, Map<String, List<Trigger>> own) {
    bindings.set(new Bindings(preset, own));
  }
}
