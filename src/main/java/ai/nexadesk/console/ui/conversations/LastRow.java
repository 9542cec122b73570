package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Selection;

/**
 * Where the selected conversation stood before it left the list, so that one goes on from there and
 * not from the top. FX thread.
 */
final class LastRow {

  private long key = Selection.NONE;
  private int row;

  /** Other keys are about to be shown in place of these. */
  void before(KeyList keys, long selected) {
    int now = keys.rowOf(selected);
    if (now >= 0) {
      key = selected;
      row = now;
    }
  }

  /** Another list is shown, in which it never stood. */
  void forget() {
    key = Selection.NONE;
  }

  /**
   * The row {@code by} rows from where {@code selected} stood; what was below it has moved up.
   *
   * @param size how many rows there are
   */
  int from(long selected, int by, int size) {
    return selected != key || key == Selection.NONE
        ? 0
        : Math.clamp(row + (by > 0 ? by - 1L : by), 0, Math.max(0, size - 1));
  }
}
