package ai.nexadesk.console.ui.history;

import java.util.List;
import javafx.collections.ObservableList;

/** Replaces only what differs, so that what stays on the screen does not move. */
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
    if (head + tail == shown.size() && head + tail == next.size()) {
      return;
    }
    if (head + tail == shown.size()) {
      shown.addAll(head, next.subList(head, next.size() - tail));
      return;
    }
    shown.subList(head, shown.size() - tail).clear();
    shown.addAll(head, next.subList(head, next.size() - tail));
  }
}
