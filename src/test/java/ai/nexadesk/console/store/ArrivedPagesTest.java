package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that arrived are there after a kill, and damage costs no more than what it hit. */
class ArrivedPagesTest {

  @TempDir Path folder;
  private Store store;
  private final ArrivedPage first = page(null, "b", "1", "2");
  private final ArrivedPage second = page("b", "c", "3", "4");
  private final ArrivedPage third = page("c", null, "5");

  private static ArrivedPage page(@Nullable String from, @Nullable String next, String... ids) {
    return new ArrivedPage(
        from,
        next,
        Arrays.stream(ids)
            .map(id ->
                Facts.row(id, 10)
                    .tags(List.of("vip", "日本"))
                    .text(ConversationField.LAST_MESSAGE, "Was it \"späť\"? 🙂\n")
                    .number(ConversationField.MESSAGE_COUNT, null)
                    .build())
            .toList(),
        1,
        7,
        8);
  }

  @BeforeEach
  void open() {
    store = Store.open(folder, InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file() {
    return folder.resolve(ArrivedPages.FILE);
  }

  private void keepAll() {
    store.arrived().add(first);
    store.arrived().add(second);
    store.arrived().add(third);
  }

  @Test
  void whatWasKeptIsThereInTheNextRun() {
    keepAll();
    close();
    open();

    assertThat(store.arrived().after(null)).containsExactly(first, second, third);
  }

  @Test
  void pagesThatWereMergedAlreadyAreLeftOut() {
    keepAll();

    assertThat(store.arrived().after("b")).containsExactly(second, third);
    assertThat(store.arrived().after("elsewhere")).isEmpty();
  }

  @Test
  void aTailThatIsCutOffIsIgnored() throws Exception {
    keepAll();
    byte[] all = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(all, all.length - 3));

    assertThat(store.arrived().after(null)).containsExactly(first, second);
  }

  @Test
  void aDamagedPageAndWhatFollowsItAreIgnored() throws Exception {
    store.arrived().add(first);
    int whole = (int) Files.size(file());
    store.arrived().add(second);
    store.arrived().add(third);
    byte[] all = Files.readAllBytes(file());
    all[whole + 40] ^= 1;
    Files.write(file(), all);

    assertThat(store.arrived().after(null)).containsExactly(first);
  }

  @Test
  void pagesGoOnBeingKeptAfterOthersAreForgotten() throws Exception {
    keepAll();
    store.arrived().forget();
    assertThat(Files.size(file())).isZero();

    store.arrived().add(second);

    assertThat(store.arrived().after("b")).containsExactly(second);
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheFile() {
    Thread.currentThread().interrupt();
    try {
      store.arrived().add(first);
      store.arrived().forget();
      store.arrived().add(first);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(store.arrived().after(null)).containsExactly(first);
  }

  @Test
  void theFileIsTheOwnersAloneAndGoesWithTheCopy() throws Exception {
    keepAll();
    assertThat(Files.getPosixFilePermissions(file()).toString()).doesNotContain("GROUP", "OTHERS");
    close();

    store = Store.openFresh(folder, InstantSource.system());

    assertThat(file()).doesNotExist();
  }

  @Test
  void mergedHastilyRowsAreListedAndFoundBeforeTheirWordsAreWritten() {
    store.firstRead().fillHastily(List.of(first, second), new Ledger.Entry("place", "c"));

    assertThat(store.conversations().held()).isEqualTo(4);
    assertThat(store.ledger().get("place")).contains("c");
    assertThat(found("spat vip zoe")).isEqualTo(4);
    assertThat(found("3@mail.example")).isEqualTo(1);
    assertThat(store.firstRead().indexDue(9)).isEqualTo(4);
    assertThat(found("spat vip zoe")).isEqualTo(4);
  }

  private int found(String words) {
    return store
        .conversations()
        .keys(
            new ai.nexadesk.console.domain.Query.Text(words),
            ai.nexadesk.console.domain.Order.NEWEST_ACTIVITY,
            0)
        .length;
  }

  @Test
  void indexesLeftOutInHasteAreMadeAgainWhenItIsOver() throws Exception {
    Set<String> all = indexes();

    store.firstRead().fillHastily(List.of(first));
    assertThat(indexes()).isNotEmpty().hasSizeLessThan(all.size());
    store.firstRead().fillHastily(List.of(second));
    store.firstRead().listAgain();

    assertThat(indexes()).isEqualTo(all);
    assertThat(store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 0)).hasSize(4);
  }

  @Test
  void indexesLeftOutInHasteAreMadeAgainAfterAKill() throws Exception {
    Set<String> all = indexes();
    store.firstRead().fillHastily(List.of(first, second));

    store.close();
    open();

    assertThat(indexes()).isEqualTo(all);
  }

  private Set<String> indexes() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE type = 'index'")) {
      while (rows.next()) {
        names.add(String.valueOf(rows.getString(1)));
      }
    }
    return names;
  }
}
