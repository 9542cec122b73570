package ai.nexadesk.console.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;

/**
 * Replaces only what differs, so that what stays on the screen does not move. FX thread.
 *
 * <p>Items of the same kind, message and time are compared; those that stay in the same order are
 * left where they are, and everything between two of them is replaced.
 */
final class ItemChange {

  private ItemChange() {}

  static void apply(ObservableList<HistoryItem> shown, List<HistoryItem> next) {
    int head = 0;
    int shorter = Math.min(shown.size(), next.size());
    while (head < shorter && shown.get(head).equals(next.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && shown.get(shown.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
      tail++;
    }
    List<HistoryItem> from = List.copyOf(shown.subList(head, shown.size() - tail));
    List<HistoryItem> to = next.subList(head, next.size() - tail);
    replace(shown, head, from, to);
  }

  /** From the end to the beginning, so that the places before stay what they were. */
  private static void replace(
      ObservableList<HistoryItem> shown, int head, List<HistoryItem> from, List<HistoryItem> to) {
    int[] kept = kept(from, to);
    int fromEnd = from.size();
    int toEnd = to.size();
    for (int i = from.size() - 1; i >= -1; i--) {
      if (i >= 0 && kept[i] < 0) {
        continue;
      }
      int toStart = i < 0 ? 0 : kept[i] + 1;
      if (i + 1 < fromEnd) {
        shown.subList(head + i + 1, head + fromEnd).clear();
      }
      if (toStart < toEnd) {
        shown.addAll(head + i + 1, to.subList(toStart, toEnd));
      }
      fromEnd = i;
      toEnd = i < 0 ? 0 : kept[i];
    }
  }

  /**
   * For each item where it is in {@code to}, -1 where it is not: the longest row of items that are
   * in both in the same order.
   */
  private static int[] kept(List<HistoryItem> from, List<HistoryItem> to) {
    Map<HistoryItem.Key, Integer> places = new HashMap<>();
    for (int i = 0; i < from.size(); i++) {
      places.putIfAbsent(from.get(i).key(), i);
    }
    int[] place = new int[from.size()];
    Arrays.fill(place, -1);
    for (int at = 0; at < to.size() && !places.isEmpty(); at++) {
      int i = places.getOrDefault(to.get(at).key(), -1);
      if (i >= 0 && place[i] < 0 && to.get(at).equals(from.get(i))) {
        place[i] = at;
      }
    }
    return rising(place);
  }

  /** Of these places those of a longest rising row; the others, and negative ones, become -1. */
  private static int[] rising(int[] place) {
    List<Integer> ends = new ArrayList<>();
    int[] before = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      if (place[i] >= 0) {
        int length = lengthBefore(ends, place, place[i]);
        before[i] = length == 0 ? -1 : ends.get(length - 1);
        if (length == ends.size()) {
          ends.add(i);
        } else {
          ends.set(length, i);
        }
      }
    }
    int[] kept = new int[place.length];
    Arrays.fill(kept, -1);
    for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
      kept[i] = place[i];
    }
    return kept;
  }

  /** How long a row can be that ends before this place. */
  private static int lengthBefore(List<Integer> ends, int[] place, int at) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place[ends.get(middle)] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
