package ai.nexadesk.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The local copy of one workspace: opens the file and hands out its parts.
 *
 * <p>Safe on any thread but the JavaFX one. Every method of every part may block on the disk and
 * may throw {@link StoreException}.
 */
public final class Store implements AutoCloseable {

  static final String FILE = "workspace.db";

  private final DataFolder folder;
  private final Database database;
  private final ChangeFeed feed;
  private final ServerWrites server;
  private final InstantSource clock;
  private final ArrivedPages arrived;
  private final Optional<Rescued> rescued;

  private Store(
      DataFolder folder,
      Database database,
      ChangeFeed feed,
      InstantSource clock,
      Optional<Rescued> rescued) {
    this.folder = folder;
    this.rescued = rescued;
    this.database = database;
    this.feed = feed;
    this.clock = clock;
    this.arrived = new ArrivedPages(folder);
    this.server =
        new ServerWrites(
            database, () -> ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant()));
  }

  /**
   * Opens the copy in {@code path}, making the folder and the file if need be. A damaged one is set
   * aside and made anew, see {@link #rescued}.
   *
   * @throws StoreException when the folder cannot be used, another console holds it, or the file
   *     was made by a newer version; nothing is changed then
   */
  public static Store open(Path path, InstantSource clock) {
    DataFolder folder = DataFolder.open(path);
    try {
      Backups backups = new Backups(folder);
      Rescue rescue = new Rescue(folder, backups);
      ChangeFeed feed = new ChangeFeed();
      Optional<Rescued> rescued =
          rescue.needed() ? Optional.of(rescue.now(clock.instant())) : Optional.empty();
      Database database;
      try {
        database = opened(folder, backups, feed, clock);
      } catch (StoreException e) {
        if (e.kind() != StoreException.Kind.DAMAGED || rescued.isPresent()) {
          throw e;
        }
        rescued = Optional.of(rescue.now(clock.instant()));
        database = opened(folder, backups, feed, clock);
      }
      Store store = new Store(folder, database, feed, clock, rescued);
      store.forgetOld();
      return store;
    } catch (IOException e) {
      folder.close();
      throw new StoreException(
          StoreException.Kind.FOLDER, "The data folder " + path + " cannot be written.", e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** What a new format would spoil is in a backup before it comes. */
  private static Database opened(
      DataFolder folder, Backups backups, ChangeFeed feed, InstantSource clock) throws IOException {
    Path file = folder.file(FILE);
    return Database.open(file, feed, () -> backups.make(file, clock.instant()));
  }

  /** What was done about a damaged copy when it was opened; empty when it was well. */
  public Optional<Rescued> rescued() {
    return rescued;
  }

  /** Backs up what is only on this computer, if the newest backup is a day old. */
  public void backUp() {
    Backups backups = new Backups(folder);
    if (backups.due(clock.instant())) {
      backups.make(folder.path(FILE), clock.instant());
    }
  }

  /**
   * Looks through the whole file, which takes seconds for a large one. Damage is mended at the next
   * opening.
   *
   * @param unwanted asked now and then; answers whether to give it up
   * @return whether it is well
   */
  public boolean check(BooleanSupplier unwanted) {
    boolean well = Database.well(folder.path(FILE), unwanted);
    if (!well) {
      wantRescue();
    }
    return well;
  }

  private void forgetOld() {
    try {
      intents().forgetOld();
    } catch (StoreException e) {
      // Neither a full disk nor damage must keep anybody from reading what is held.
      System.getLogger(Store.class.getName())
          .log(System.Logger.Level.WARNING, "old actions were not forgotten", e);
      if (e.kind() == StoreException.Kind.DAMAGED) {
        wantRescue();
      }
    }
  }

  private void wantRescue() {
    try {
      new Rescue(folder, new Backups(folder)).want();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNWRITABLE, "The local copy is damaged, and cannot be mended.", e);
    }
  }

  /**
   * Opens a copy in {@code path} for a server that is new at each start, such as the demo's: of
   * what an earlier run left there only what the person made is taken over.
   *
   * <p>Only the files a copy is made of are touched, and only while no other console holds them.
   *
   * @throws StoreException as {@link #open}
   */
  public static Store openFresh(Path path, InstantSource clock) {
    try (DataFolder folder = DataFolder.open(path)) {
      renew(folder);
    }
    return open(path, clock);
  }

  private static void renew(DataFolder folder) {
    Path old = folder.path(FILE);
    String fresh = "fresh.db";
    try {
      if (Files.exists(old)) {
        folder.delete(fresh, fresh + "-wal", fresh + "-shm");
        try (Keepsakes keepsakes = new Keepsakes(folder.file(fresh))) {
          var _ = keepsakes.takeMade(old);
        }
        folder.delete(FILE, FILE + "-wal", FILE + "-shm", ArrivedPages.FILE);
        Files.move(folder.path(fresh), old);
      }
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNWRITABLE, "The local copy cannot be made anew.", e);
    }
  }

  /** Conversations as the screen shows them. */
  public Conversations conversations() {
    return new Conversations(database, clock);
  }

  /** Offers for the search field. */
  public Completion completion() {
    return new Completion(conversations(), people());
  }

  /** Histories. */
  public Messages messages() {
    return new Messages(database, server);
  }

  /** What is to be done, counted. */
  public QueueCounts queue() {
    return new QueueCounts(database);
  }

  /** Agents, departments, and who sits here. */
  public People people() {
    return new People(database);
  }

  /** Edits not accepted yet. */
  public Outbox outbox() {
    return new Outbox(database, server);
  }

  /** What the person did, to be undone. */
  public Intents intents() {
    return new Intents(database, clock::millis, server::ask);
  }

  /** Conversations put away until later. */
  public Reminders reminders() {
    return new Reminders(database, clock::millis);
  }

  /** What the person wrote on conversations. */
  public Notes notes() {
    return new Notes(database, clock::millis);
  }

  /** Other conversations of a visitor. */
  public SameVisitor sameVisitor() {
    return new SameVisitor(database);
  }

  /** Past conversations that are about the same. */
  public Similar similar() {
    return new Similar(database);
  }

  /** What the server said, to be looked at by whoever looks for a mistake. */
  public ServerSaid serverSaid() {
    return new ServerSaid(database);
  }

  /** What has happened since one looked, to tell the person of. */
  public News news() {
    return new News(database);
  }

  /** How what the person did comes along. */
  public Progress progress() {
    return new Progress(database);
  }

  /** What the server said. */
  public ServerWrites server() {
    return server;
  }

  /** What the first whole read brings. */
  public FirstRead firstRead() {
    return new FirstRead(database, server);
  }

  /** Pages of it that wait to be taken in. */
  public ArrivedPages arrived() {
    return arrived;
  }

  /** Changes noticed. */
  public ObservedHistory observed() {
    return new ObservedHistory(database);
  }

  /** Searches kept under a name. */
  public SavedViews savedViews() {
    return new SavedViews(database);
  }

  /** Cursors and marks. */
  public Ledger ledger() {
    return new Ledger(database);
  }

  /** What each transaction changed. */
  public ChangeFeed feed() {
    return feed;
  }

  @Override
  public void close() {
    try {
      arrived.close();
      database.close();
    } finally {
      folder.close();
    }
  }
}
