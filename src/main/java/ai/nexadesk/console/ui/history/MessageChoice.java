package ai.nexadesk.console.ui.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which message a person is at, and which they have chosen beside it: a range, as in any list. FX
 * thread.
 *
 * <p>Messages by their ids, so that what comes above or below changes nothing.
 */
final class MessageChoice {

  private List<String> order = List.of();
  private Map<String, Integer> places = Map.of();
  private String current = "";
  private String anchor = "";
  private Runnable changed = () -> {};

  /** Told when another message is current or chosen. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** The messages there are now, from top to bottom. */
  void messages(List<String> ids) {
    Map<String, Integer> found = new HashMap<>(ids.size() * 2);
    for (int i = 0; i < ids.size(); i++) {
      found.put(ids.get(i), i);
    }
    order = List.copyOf(ids);
    places = found;
    if (!places.containsKey(current)) {
      clear();
    } else if (!places.containsKey(anchor)) {
      anchor = current;
    }
  }

  List<String> order() {
    return order;
  }

  /** The message the person is at; empty for none. */
  Optional<String> current() {
    return current.isEmpty() ? Optional.empty() : Optional.of(current);
  }

  /** From 0; -1 when there is no such message. */
  int place(String id) {
    return places.getOrDefault(id, -1);
  }

  boolean isCurrent(String id) {
    return current.equals(id) && !id.isEmpty();
  }

  boolean isChosen(String id) {
    int at = place(id);
    return at >= 0 && !current.isEmpty() && at >= first() && at <= last();
  }

  /** The messages chosen, from top to bottom. */
  List<String> chosen() {
    return current.isEmpty() ? List.of() : new ArrayList<>(order.subList(first(), last() + 1));
  }

  /**
   * Goes to a message.
   *
   * @param extend whether those in between are chosen too
   */
  void go(String id, boolean extend) {
    if (!places.containsKey(id)) {
      return;
    }
    if (!extend || current.isEmpty()) {
      anchor = id;
    }
    current = id;
    changed.run();
  }

  /** The message so many further down; empty beyond the ends, or when the person is at none. */
  Optional<String> neighbour(int by) {
    int at = place(current) + by;
    return current.isEmpty() || at < 0 || at >= order.size()
        ? Optional.empty()
        : Optional.of(order.get(at));
  }

  void clear() {
    current = "";
    anchor = "";
    changed.run();
  }

  private int first() {
    return Math.min(place(anchor), place(current));
  }

  private int last() {
    return Math.max(place(anchor), place(current));
  }
}
