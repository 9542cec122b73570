package ai.nexadesk.console.store;

import java.sql.SQLException;
import java.util.Optional;

/** Single facts that outlive a run: cursors, marks, who the person is. Safe on any thread. */
public final class Ledger {

  /** One fact; a value of null forgets it. */
  public record Entry(String name, @org.jspecify.annotations.Nullable String value) {}

  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  public Optional<String> get(String name) {
    return database.read(session -> read(session, name));
  }

  /** Writes all entries, or none. */
  public void put(Entry... entries) {
    database.write(transaction -> {
      for (Entry entry : entries) {
        write(transaction, entry);
      }
      return true;
    });
  }

  /** Writes a number unless a greater one stands there already. */
  public void putGreater(String name, long value) {
    database.write(transaction -> {
      long held = read(transaction.session(), name).map(Long::valueOf).orElse(Long.MIN_VALUE);
      if (value > held) {
        write(transaction, new Entry(name, String.valueOf(value)));
      }
      return true;
    });
  }

  static Optional<String> read(Session session, String name) throws SQLException {
    return session.one("SELECT value FROM ledger WHERE name = ?", row -> row.getString(1), name);
  }

  static void write(Transaction transaction, Entry entry) throws SQLException {
    if (entry.value() == null) {
      transaction.session().run("DELETE FROM ledger WHERE name = ?", entry.name());
    } else {
      transaction
          .session()
          .run(
              "INSERT INTO ledger (name, value) VALUES (?, ?)"
                  + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
              entry.name(),
              entry.value());
    }
  }
}
