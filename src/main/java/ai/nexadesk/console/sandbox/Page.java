package ai.nexadesk.console.sandbox;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset of the first row, from 0
 * @param total of all rows that match
 */
record Page(List<Row> rows, int offset, int total, int limit) {

  boolean hasMore() {
    return offset + rows.size() < total;
  }
}
