package ai.nexadesk.console.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insertion of many rows with few statements: what a statement costs besides its values is most
 * of what a small row costs.
 *
 * @param into the insertion up to its values
 * @param width columns of a row
 * @param most rows of one statement
 * @param whole the statement for {@code most} rows
 * @param single the statement for one
 */
record ManyRows(String into, int width, int most, String whole, String single) {

  ManyRows(String into, int width, int most) {
    this(into, width, most, into + rows(width, most), into + rows(width, 1));
  }

  private static String rows(int width, int count) {
    String row = "(?" + ", ?".repeat(width - 1) + ")";
    return row + (", " + row).repeat(count - 1);
  }

  /** Inserts rows whose values follow each other in {@code values}. */
  void insert(Session session, List<@Nullable Object> values) throws SQLException {
    int step = width * most;
    int at = 0;
    for (; at + step <= values.size(); at += step) {
      session.run(whole, values.subList(at, at + step).toArray());
    }
    for (; at < values.size(); at += width) {
      session.run(single, values.subList(at, at + width).toArray());
    }
  }
}
