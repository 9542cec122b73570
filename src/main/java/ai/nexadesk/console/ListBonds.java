package ai.nexadesk.console;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.history.HistoryView;
import ai.nexadesk.console.ui.shell.Pages;
import ai.nexadesk.console.ui.shell.Panes;
import ai.nexadesk.console.ui.shell.TopBar;
import javafx.util.Duration;

/** The bonds of the list and the search with the rest of the window. FX thread. */
final class ListBonds implements AutoCloseable {

  private final ConsoleModels models;
  private final AutoCloseable density;
  private final AutoCloseable readDelay;

  ListBonds(ConsoleModels models, Settings settings) {
    this.models = models;
    density =
        settings
            .density()
            .listen(is -> FxThread.run(() -> models.conversations().look().refresh()));
    models.conversations().nothingYetProperty().bind(models.status().nothingYet());
    models
        .conversations()
        .sourceProperty()
        .bind(models.status().statusProperty().map(SyncStatus::state));
    readAfter(settings.readDelayMillis().get());
    readDelay = settings.readDelayMillis().listen(millis -> FxThread.run(() -> readAfter(millis)));
  }

  private void readAfter(int millis) {
    models.history().readAfter(Duration.millis(millis));
  }

  /** A search shows its results, and what is not in view is not read. */
  void bind(TopBar top, Panes panes, Pages pages, HistoryView history) {
    top.search().textProperty().bindBidirectional(models.conversations().search().textProperty());
    top.search().textProperty().addListener((of, was, is) -> panes.showList());
    models
        .history()
        .inViewProperty()
        .bind(panes.historyInViewProperty().and(pages.pagedProperty().not()));
    panes
        .historyInViewProperty()
        .addListener((of, was, is) -> {
          if (is && panes.turnsProperty().get()) {
            // The list has left with the focus in it: single keys would end up in the search.
            history.messages().requestFocus();
          }
        });
  }

  @Override
  public void close() {
    try {
      density.close();
      readDelay.close();
    } catch (Exception e) {
      throw new IllegalStateException("it would not stop listening", e);
    }
  }
}
