package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.SavedView;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A local copy that something has happened to: it opens, and what is only here is there. */
@Execution(ExecutionMode.CONCURRENT)
class DamageTest {

  private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
  private static final int CONVERSATIONS = 400;
  private static final int NOTES = 20;
  private static final int EDITS = 5;

  @TempDir Path root;

  private Path folder() {
    return root.resolve("data");
  }

  private Path file() {
    return folder().resolve(Store.FILE);
  }

  private Store open(Instant now) {
    return Store.open(folder(), InstantSource.fixed(now));
  }

  /** A copy with notes, a view, names, a reminder and unsent edits among many conversations. */
  private void fill(boolean backup) {
    try (Store store = open(NOW)) {
      List<ConversationFacts> rows = new ArrayList<>();
      for (int i = 0; i < CONVERSATIONS; i++) {
        rows.add(Facts.row("c" + i, 10 + i).build());
      }
      store.server().rows(rows, store.server().ask(), 5_000);
      for (int i = 0; i < NOTES; i++) {
        store.notes().write(key(store, "c" + i), "note " + i, false);
      }
      store.savedViews().add(new SavedView(0, "VIP", "tag:vip", Order.NEWEST_ACTIVITY, true, null));
      store.people().nameAgent("agent-1", "Ada");
      store
          .reminders()
          .set(
              List.of(key(store, "c3")),
              new Reminder.Until.At(NOW.plus(Duration.ofDays(2)).toEpochMilli()));
      for (int i = 0; i < EDITS; i++) {
        long key = key(store, "c" + i);
        store
            .intents()
            .submit("t", List.of(key), now -> Optional.of(new Edit.SetStatus("open", "archived")));
      }
      if (backup) {
        store.backUp();
      }
    }
  }

  private static long key(Store store, String id) {
    return store.conversations().find(id).orElseThrow().key();
  }

  /** What a person made, but for what is not sent. */
  private void assertOwnKept(Store store) {
    for (int i = 0; i < NOTES; i++) {
      assertThat(store.notes().of(key(store, "c" + i)).orElseThrow().text()).isEqualTo("note " + i);
    }
    assertThat(store.savedViews().list()).extracting(SavedView::name).containsExactly("VIP");
    assertThat(store.people().named()).extracting(People.Named::given).contains("Ada");
    assertThat(store.reminders().of(key(store, "c3"))).isPresent();
  }

  private void assertEditsKept(Store store) {
    assertThat(store.outbox().unsent(99)).hasSize(EDITS);
    assertThat(store.outbox().ready(99, Long.MAX_VALUE)).hasSize(EDITS);
    assertThat(store.conversations().find("c1").orElseThrow().status().word())
        .isEqualTo("archived");
    assertThat(store.intents().undo()).contains("t");
  }

  private void spoil(long at, int length, boolean zero) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] old = new byte[length];
      bytes.seek(at);
      bytes.readFully(old);
      for (int i = 0; i < length; i++) {
        old[i] = zero ? 0 : (byte) ~old[i];
      }
      bytes.seek(at);
      bytes.write(old);
    }
  }

  @Test
  void aCopyThatIsWellIsLeftAlone() {
    fill(true);
    try (Store store = open(NOW)) {
      assertThat(store.rescued()).isEmpty();
      assertThat(store.check(() -> false)).isTrue();
      assertThat(store.conversations().held()).isEqualTo(CONVERSATIONS);
    }
  }

  @Test
  void aFileThatIsGoneIsMadeFromTheBackup() throws IOException {
    fill(true);
    Files.delete(file());
    try (Store store = open(NOW)) {
      assertThat(store.rescued().orElseThrow().setAside()).isEmpty();
      assertThat(store.rescued().orElseThrow().backup()).contains(NOW);
      assertOwnKept(store);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 50, 5_000, 200_000})
  void aFileThatWasCutOffIsSetAsideAndWhatTheBackupHasIsThere(long size) throws IOException {
    fill(true);
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.setLength(size);
    }
    try (Store store = open(NOW)) {
      Rescued rescued = store.rescued().orElseThrow();
      assertThat(rescued.setAside().orElseThrow().resolve(Store.FILE)).exists();
      assertThat(rescued.backup()).contains(NOW);
      assertOwnKept(store);
    }
  }

  @Test
  void aFileOfZerosIsSetAsideAndWhatTheBackupHasIsThere() throws IOException {
    fill(true);
    spoil(0, (int) Files.size(file()), true);
    try (Store store = open(NOW)) {
      assertThat(store.rescued().orElseThrow().whole()).isFalse();
      assertOwnKept(store);
    }
  }

  @Test
  void withoutABackupAnUnreadableFileIsSetAsideAndTheConsoleStartsAnew() throws IOException {
    fill(false);
    spoil(0, 4096, true);
    try (Store store = open(NOW)) {
      assertThat(store.rescued().orElseThrow().backup()).isEmpty();
      assertThat(store.rescued().orElseThrow().whole()).isFalse();
      assertThat(store.conversations().held()).isZero();
    }
  }

  @Test
  void damageFoundWhileInUseIsMendedAtTheNextOpeningWithEveryEditThatIsNotSent()
      throws IOException {
    fill(false);
    spoilARow();
    try (Store store = open(NOW)) {
      assertThat(store.rescued()).isEmpty();
      assertThat(store.check(() -> false)).isFalse();
    }
    try (Store store = open(NOW)) {
      assertThat(store.rescued().orElseThrow().setAside()).isPresent();
      assertOwnKept(store);
      assertEditsKept(store);
      assertThat(store.check(() -> false)).isTrue();
    }
    try (Store store = open(NOW)) {
      assertThat(store.rescued()).isEmpty();
    }
  }

  /** A page of an index of lists: the copy opens, and some lists fail. */
  private void spoilARow() throws IOException {
    long page = rootOf("conversation_by_status");
    spoil((page - 1) * 4096 + 8, 1_000, false);
  }

  private long rootOf(String name) {
    try (Session session = new Session(Database.connect(file(), true))) {
      return session
          .one("SELECT rootpage FROM sqlite_master WHERE name = ?", row -> row.getLong(1), name)
          .orElseThrow();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static IntStream seeds() {
    return IntStream.rangeClosed(1, Integer.getInteger("damage.seeds", 8));
  }

  /** Wherever the file is hit: it opens or is set aside, and never fails for good. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whereverBytesFlipNothingOfThePersonIsLostForGood(int seed) throws IOException {
    fill(true);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      spoil(100 + random.nextLong(Files.size(file()) - 200), 1 + random.nextInt(64), false);
    }
    boolean well;
    try (Store store = open(NOW)) {
      well = store.check(() -> false);
    }
    try (Store store = open(NOW)) {
      if (!well) {
        assertThat(store.rescued()).isPresent();
      }
      assertOwnKept(store);
      assertThat(store.check(() -> false)).isTrue();
    }
  }

  @Test
  void aBackupIsMadeOnceADayAndTheNewestSevenAreKept() throws IOException {
    fill(true);
    for (int day = 0; day < 10; day++) {
      try (Store store = open(NOW.plus(Duration.ofDays(day)).plusSeconds(60))) {
        store.backUp();
        store.backUp();
      }
    }
    try (Stream<Path> backups = Files.list(folder().resolve("backup"))) {
      assertThat(backups.map(file -> file.getFileName().toString()))
          .hasSize(7)
          .allMatch(name -> name.endsWith("Z.db"));
    }
  }

  @Test
  void aBackupOpensAsALocalCopy() throws IOException {
    fill(true);
    Path other = Files.createDirectories(root.resolve("other"));
    try (Stream<Path> backups = Files.list(folder().resolve("backup"))) {
      Files.copy(backups.findFirst().orElseThrow(), other.resolve(Store.FILE));
    }
    try (Store store = Store.open(other, InstantSource.fixed(NOW))) {
      assertOwnKept(store);
      assertThat(store.outbox().size()).as("may have been sent since").isZero();
    }
  }
}
