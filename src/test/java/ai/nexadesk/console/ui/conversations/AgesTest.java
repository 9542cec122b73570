package ai.nexadesk.console.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.store.Facts;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.shell.RailModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What asks for an age changes with time, also where nothing comes from the server. */
class AgesTest {

  private static final Instant START = Instant.parse("2026-03-20T08:00:00Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Background background = new Background(cause -> {});
  private Store store;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    store = Store.open(folder, now::get);
    long at = START.toEpochMilli();
    store
        .server()
        .rows(
            List.of(Facts.row("a", at).build(), Facts.row("b", at - 7_200_000).build()),
            store.server().ask(),
            at);
    store.savedViews().add(new SavedView(0, "old", "older:1h", Order.NEWEST_ACTIVITY, false));
  }

  @AfterEach
  void close() {
    background.close();
    store.close();
  }

  private static <T> T fx(Callable<T> call) throws Exception {
    return WaitForAsyncUtils.asyncFx(call).get(5, TimeUnit.SECONDS);
  }

  private static void fx(Runnable run) throws Exception {
    fx(() -> {
      run.run();
      return true;
    });
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> fx(condition));
  }

  @Test
  void theListTakesInWhatTimeBringsAndAsksForNothingElse() throws Exception {
    ConversationsModel model = fx(() -> new ConversationsModel(store, new Selection(), background));
    fx(() -> model.show(store.savedViews().list().getFirst()));
    until(() -> model.settled() && background.idle() && model.keys().size() == 1);
    now.set(START.plus(Duration.ofHours(2)));
    fx(model::timePassed);
    until(() -> model.keys().size() == 2);
    fx(() -> model.showAlone(ai.nexadesk.console.domain.View.INBOX));
    until(() -> model.settled() && background.idle());
    fx(() -> {
      model.timePassed();
      assertThat(background.idle()).isTrue();
    });
  }

  @Test
  void theRailCountsWhatTimeBrings() throws Exception {
    RailModel rail = fx(() -> new RailModel(store, background));
    String view = store.savedViews().list().getFirst().id();
    fx(rail::refresh);
    until(() -> Integer.valueOf(1).equals(rail.countsProperty().get().get(view)));
    now.set(START.plus(Duration.ofHours(2)));
    fx(rail::timePassed);
    until(() -> Integer.valueOf(2).equals(rail.countsProperty().get().get(view)));
  }
}
