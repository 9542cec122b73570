package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.SavedView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What consoles of earlier formats left behind opens, and nothing in it is lost. */
@Execution(ExecutionMode.CONCURRENT)
class UpgradeTest {

  private static final Instant NOW = Instant.ofEpochSecond(100);

  @TempDir Path folder;

  private Store open() {
    return Store.open(folder, InstantSource.fixed(NOW));
  }

  private static List<Integer> formats() {
    return Schema.STEPS;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aCopyOfAnyFormatOpensWithAllThatIsInIt(int format) throws IOException {
    EarlierCopies.into(folder, format);
    try (Store store = open()) {
      assertThat(store.rescued()).isEmpty();
      assertThat(store.conversations().held()).isEqualTo(3);
      Conversation second = store.conversations().find("c2").orElseThrow();
      assertThat(second.status().word()).isEqualTo("archived");
      assertThat(second.marks().unsent()).isEqualTo(1);
      assertThat(store.outbox().ready(9, Long.MAX_VALUE)).hasSize(1);
      assertThat(store.intents().newest()).isEqualTo(1);
      assertThat(store.people().me()).map(Agent::name).contains("Ada");
      assertThat(store.conversations().count(new Query.HasTag("billing"))).isEqualTo(3);
      assertThat(store.observed().of(key(store, "c1"), 9)).hasSize(1);
      assertThat(store.messages().history(key(store, "c1")).messages()).hasSize(1);
      assertLater(store, format);
      assertThat(store.check(() -> false)).isTrue();
    }
  }

  private static void assertLater(Store store, int format) {
    if (format >= 4) {
      assertThat(store.notes().of(key(store, "c1")).map(Note::text)).contains("call back");
      assertThat(store.reminders().of(key(store, "c3"))).isPresent();
    }
    if (format >= 5) {
      assertThat(store.savedViews().list()).extracting(SavedView::name).containsExactly("VIP");
    }
  }

  private static long key(Store store, String id) {
    return store.conversations().find(id).orElseThrow().key();
  }

  @Test
  void whatIsOnlyHereIsBackedUpBeforeTheFormatChanges() throws IOException {
    EarlierCopies.into(folder, 7);
    open().close();
    Path other = folder.resolveSibling(folder.getFileName() + "-other");
    Files.createDirectories(other);
    try (Stream<Path> backups = Files.list(folder.resolve("backup"))) {
      Files.copy(backups.findFirst().orElseThrow(), other.resolve(Store.FILE));
    }
    try (Store store = Store.open(other, InstantSource.fixed(NOW))) {
      assertLater(store, 7);
    }
  }

  @Test
  void aCopyOfANewerFormatIsRefusedInWordsAndLeftUntouched() throws Exception {
    open().close();
    setVersion(Schema.VERSION + 1);
    byte[] before = Files.readAllBytes(folder.resolve(Store.FILE));
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NEWER))
        .hasMessageContaining("newer version");
    assertThat(Files.readAllBytes(folder.resolve(Store.FILE))).isEqualTo(before);
  }

  private void setVersion(int version) throws SQLException {
    try (Session session = new Session(Database.connect(folder.resolve(Store.FILE), false))) {
      session.run("PRAGMA user_version = " + version);
      Optional<Integer> log = session.one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
      assertThat(log).contains(0);
    }
  }
}
