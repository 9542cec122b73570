package ai.nexadesk.console.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its prepared statements, used by one thread at a time.
 *
 * <p>Statements are kept, since the same few dozen run all day; of the many that searches make,
 * those longest unused are let go.
 */
final class Session implements AutoCloseable {

  /** Makes a value of the row a result set stands on. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Looks at the row a result set stands on; answers whether to go on. */
  @FunctionalInterface
  interface RowStep {
    boolean go(ResultSet row) throws SQLException;
  }

  private static final int MOST_STATEMENTS = 250;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Runs a statement; answers how many rows it touched. */
  int run(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = bound(sql, values);
    try {
      return statement.executeUpdate();
    } catch (SQLException e) {
      forget(sql, e);
      throw e;
    }
  }

  /** Runs an insertion; answers the row's number. */
  long insert(String sql, @Nullable Object... values) throws SQLException {
    run(sql, values);
    return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    return ask(
        sql,
        rows -> {
          List<T> found = new ArrayList<>();
          while (rows.next()) {
            found.add(reader.read(rows));
          }
          return found;
        },
        values);
  }

  <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    return ask(
        sql,
        rows -> rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty(),
        values);
  }

  /** The first column as numbers, without boxing: lists of keys are long. */
  long[] numbers(String sql, @Nullable Object... values) throws SQLException {
    return ask(
        sql,
        rows -> {
          long[] found = new long[256];
          int size = 0;
          while (rows.next()) {
            if (size == found.length) {
              found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = rows.getLong(1);
          }
          return Arrays.copyOf(found, size);
        },
        values);
  }

  /** Walks the rows until {@code step} has enough; rows behind that are never made. */
  void walk(String sql, RowStep step, @Nullable Object... values) throws SQLException {
    ask(
        sql,
        rows -> {
          boolean on = true;
          while (on && rows.next()) {
            on = step.go(rows);
          }
          return on;
        },
        values);
  }

  private <T> T ask(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = bound(sql, values);
    try (ResultSet rows = statement.executeQuery()) {
      return reader.read(rows);
    } catch (SQLException e) {
      forget(sql, e);
      throw e;
    }
  }

  /** The driver closes a statement that failed, as one that was given up: it is of no use again. */
  private void forget(String sql, SQLException cause) {
    PreparedStatement broken = statements.remove(sql);
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private void letGo() throws SQLException {
    Iterator<PreparedStatement> longestUnused = statements.values().iterator();
    while (statements.size() >= MOST_STATEMENTS && longestUnused.hasNext()) {
      longestUnused.next().close();
      longestUnused.remove();
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      letGo();
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case String text -> statement.setString(i + 1, text);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
        default -> throw new IllegalArgumentException("cannot bind " + values[i].getClass());
      }
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    connection.close();
  }
}
