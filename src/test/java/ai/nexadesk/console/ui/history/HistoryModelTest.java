package ai.nexadesk.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is said while messages do not come. */
class HistoryModelTest {

  @TempDir Path folder;
  private final Selection selection = new Selection();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger refreshed = new AtomicInteger();
  private Store store;
  private HistoryModel model;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    store = Store.open(folder, InstantSource.system());
    store
        .server()
        .rows(
            List.of(ConversationFacts.of("c-1").text(ConversationField.STATUS, "open").build()),
            store.server().ask(),
            1);
    Texts texts = new Texts(Locale.UK);
    Times times = new Times(texts, InstantSource.system(), ZoneId.of("Europe/Berlin"));
    model =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  Background background = new Background(cause -> failures.incrementAndGet());
                  HistoryModel made =
                      new HistoryModel(
                          store, selection, background, texts, times, Duration.millis(300));
                  made.onRefresh(refreshed::incrementAndGet);
                  return made;
                })
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void select() throws Exception {
    long key = store.conversations().find("c-1").orElseThrow().key();
    WaitForAsyncUtils.asyncFx(() -> selection.select(key)).get(10, TimeUnit.SECONDS);
  }

  private void until(Predicate<HistoryState> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.asyncFx(() -> condition.test(model.stateProperty().get()))
                .get(10, TimeUnit.SECONDS));
  }

  @Test
  void messagesThatDoNotComeAreCalledLateAndCanBeAskedForAgain() throws Exception {
    select();
    until(state -> state instanceof HistoryState.Open open && open.reading() && !open.late());
    until(state -> state instanceof HistoryState.Open open && open.late());
    WaitForAsyncUtils.asyncFx(() -> model.tryAgain()).get(10, TimeUnit.SECONDS);
    assertThat(refreshed).hasValue(1);
    until(state -> state instanceof HistoryState.Open open && !open.late());
    until(state -> state instanceof HistoryState.Open open && open.late());
  }

  @Test
  void aCopyThatCannotAnswerIsSaidAndAskedAgain() throws Exception {
    run("ALTER TABLE message RENAME TO elsewhere");
    select();
    until(HistoryState.Failed.class::isInstance);
    assertThat(failures.get()).isPositive();
    run("ALTER TABLE elsewhere RENAME TO message");
    WaitForAsyncUtils.asyncFx(() -> model.tryAgain()).get(10, TimeUnit.SECONDS);
    until(HistoryState.Open.class::isInstance);
  }

  private void run(String sql) throws Exception {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("workspace.db"));
        Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }
}
