package ai.nexadesk.console.store;

import java.sql.SQLException;
import java.util.Arrays;
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

  /** Rows to be inserted in {@code session}; used inside one transaction. */
  Rows in(Session session) {
    return new Rows(this, session);
  }

  /** Gathers rows and writes them whenever there are enough for a statement. */
  static final class Rows {

    private final ManyRows shape;
    private final Session session;
    private final @Nullable Object[] values;
    private int filled;

    private Rows(ManyRows shape, Session session) {
      this.shape = shape;
      this.session = session;
      values = new @Nullable Object[shape.width * shape.most];
    }

    void add(@Nullable Object... row) throws SQLException {
      System.arraycopy(row, 0, values, filled, shape.width);
      filled += shape.width;
      if (filled == values.length) {
        session.run(shape.whole, values);
        filled = 0;
      }
    }

    /** Writes the rest. */
    void flush() throws SQLException {
      for (int at = 0; at < filled; at += shape.width) {
        session.run(shape.single, Arrays.copyOfRange(values, at, at + shape.width));
      }
      filled = 0;
    }
  }
}
