package ai.nexadesk.console.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * The file and its connections: one that writes, a few that read. Safe on any thread but the JavaFX
 * one.
 */
final class Database implements AutoCloseable {

  private static final int READERS = 3;

  /** How long a reader waits for a connection; past that the copy is closed or something hangs. */
  private static final int PATIENCE_SECONDS = 20;

  /** How long closing waits for each reader: the window has a second to go. */
  private static final long LAST_READ_MILLIS = 200;

  /**
   * Steps of SQLite's machine between two looks whether the answer is still wanted: some 0.5 ms.
   */
  private static final int LOOK_EVERY = 20_000;

  /** Reads something; may run beside others. */
  @FunctionalInterface
  interface Read<T> {
    T from(Session session) throws SQLException;
  }

  /** Changes something, all or nothing. */
  @FunctionalInterface
  interface Write<T> {
    T in(Transaction transaction) throws SQLException;
  }

  private final ChangeFeed feed;
  private final Session writer;
  private boolean closed;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);

  private Database(Session writer, List<Session> readers, ChangeFeed feed) {
    this.writer = writer;
    this.readers.addAll(readers);
    this.feed = feed;
  }

  /**
   * Opens {@code file}, making or migrating it.
   *
   * @param migrates run before a file of an older format is changed
   */
  static Database open(Path file, ChangeFeed feed, Runnable migrates) {
    try {
      Session writer = new Session(connect(file, false));
      try {
        int version = Schema.version(writer);
        if (version > 0 && version < Schema.VERSION) {
          migrates.run();
        }
        Schema.migrate(writer);
        writer.one("PRAGMA wal_autocheckpoint = 16000", row -> row.getInt(1));
        List<Session> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          readers.add(new Session(connect(file, true)));
        }
        return new Database(writer, readers, feed);
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // NORMAL in WAL mode survives a killed process; FULL also survives a power cut, and an edit the
    // person was told is safe has to survive that too. One durable insert costs 0.1 ms.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(
        readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(5000);
    config.setCacheSize(readOnly ? -16_000 : -48_000); // KiB
    // Copying the log back costs two waits for the disk; at 16,000 pages it holds 64 MB.
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "64000000");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.enforceForeignKeys(true);
    // Else the driver asks for the last row's number after each statement, by a statement.
    config.setGetGeneratedKeys(false);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST");
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    FoldedWords.register(connection);
    if (readOnly) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = 1");
      }
    }
    return connection;
  }

  /**
   * As {@link #read}, given up as soon as nobody wants the answer any more.
   *
   * @throws java.util.concurrent.CancellationException when given up
   */
  <T> T read(Read<T> question, BooleanSupplier unwanted) {
    return read(session -> giveUpWhen(unwanted, session, question));
  }

  private static <T> T giveUpWhen(BooleanSupplier unwanted, Session session, Read<T> question)
      throws SQLException {
    ProgressHandler.setHandler(
        session.connection(),
        LOOK_EVERY,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return unwanted.getAsBoolean() ? 1 : 0;
          }
        });
    try {
      return question.from(session);
    } catch (SQLException e) {
      if (unwanted.getAsBoolean()) {
        throw (CancellationException) new CancellationException().initCause(e);
      }
      throw e;
    } finally {
      ProgressHandler.clearHandler(session.connection());
    }
  }

  /**
   * Whether SQLite finds nothing wrong with the file. By a connection of its own: what the others
   * have read before they would not read from the disk again.
   */
  static boolean well(Path file, BooleanSupplier unwanted) {
    try (Session session = new Session(connect(file, true))) {
      return giveUpWhen(
          unwanted,
          session,
          asked ->
              asked
                  .one("PRAGMA quick_check(1)", row -> row.getString(1))
                  .filter("ok"::equals)
                  .isPresent());
    } catch (SQLException e) {
      StoreException.Kind kind = StoreException.of(e).kind();
      // A damaged schema is called a mistake in the question.
      if (kind == StoreException.Kind.DAMAGED || kind == StoreException.Kind.OTHER) {
        return false;
      }
      throw StoreException.of(e);
    }
  }

  <T> T read(Read<T> question) {
    Session session;
    try {
      session = readers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(StoreException.Kind.OTHER, "Interrupted.", e);
    }
    if (session == null) {
      throw new StoreException(StoreException.Kind.OTHER, "The local copy is closed or too busy.");
    }
    try {
      return question.from(session);
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      readers.add(session);
    }
  }

  /**
   * As {@link #read}; everything {@code question} asks sees the copy at one and the same moment.
   */
  <T> T snapshot(Read<T> question) {
    return read(session -> {
      session.connection().setAutoCommit(false);
      try {
        return question.from(session);
      } finally {
        session.connection().setAutoCommit(true);
      }
    });
  }

  /**
   * Like {@link #write}, for what can be had from the server again: survives a killed process, but
   * not a power cut that follows at once.
   */
  <T> T writeRefetchable(Write<T> change) {
    writing.lock();
    try {
      writer.run("PRAGMA synchronous = NORMAL");
      try {
        return write(change);
      } finally {
        writer.run("PRAGMA synchronous = FULL");
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      writing.unlock();
    }
  }

  /** Runs {@code change} in one transaction; what it touched is published once it is on disk. */
  <T> T write(Write<T> change) {
    writing.lock();
    try {
      Transaction transaction = new Transaction(writer);
      // Not by a statement of ours: while the driver believes that every statement commits by
      // itself it makes sure of that after each, at the price of a small statement.
      begin();
      T result;
      try {
        result = change.in(transaction);
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
      commit();
      if (transaction.changedSomething()) {
        feed.publish(transaction.change());
      }
      return result;
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      writing.unlock();
    }
  }

  private void begin() throws SQLException {
    try {
      writer.connection().setAutoCommit(false); // BEGIN IMMEDIATE
    } catch (SQLException e) {
      believeNone(e);
      throw e;
    }
  }

  /**
   * The driver believes that a transaction is open when none could be, and would begin no other.
   */
  private void believeNone(SQLException cause) {
    try {
      writer.connection().setAutoCommit(true); // remembers it first, and then fails to commit
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void commit() throws SQLException {
    try {
      writer.connection().setAutoCommit(true); // COMMIT
    } catch (SQLException e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable cause) {
    Connection connection = writer.connection();
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback(); // and the driver begins the next
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    // After a COMMIT that failed the driver believes it is done, and the transaction may be open.
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // The usual case: there is no transaction any more.
      System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "rolled back", e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      for (int i = 0; i < READERS; i++) {
        // Whoever still reads keeps its connection; the file is safe either way.
        Session reader = readers.poll(LAST_READ_MILLIS, TimeUnit.MILLISECONDS);
        if (reader != null) {
          reader.close();
        }
      }
      writer.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      writing.unlock();
    }
  }
}
