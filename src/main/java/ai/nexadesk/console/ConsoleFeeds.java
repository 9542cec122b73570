package ai.nexadesk.console;

import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.sync.SyncStatusSource;
import ai.nexadesk.console.ui.fx.Gathered;
import ai.nexadesk.console.ui.shell.Attention;
import ai.nexadesk.console.ui.shell.WindowUse;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What flows into the window, gathered so that a hundred changes are one redraw, and the little
 * that flows out of it. FX thread, but for the listening.
 */
final class ConsoleFeeds implements AutoCloseable {

  private static final Duration FRAMES = Duration.millis(100);

  private final ConsoleModels models;
  private final Attention attention;
  private final Texts texts;
  private final Gathered<StoreChange> changes;
  private final Gathered<SyncStatus> statuses;

  /** A binding listens weakly: it has to be held to stay. */
  private @Nullable ObservableValue<WindowUse> use;

  private final List<AutoCloseable> listening = new ArrayList<>();

  ConsoleFeeds(ConsoleModels models, Attention attention, Texts texts) {
    this.models = models;
    this.attention = attention;
    this.texts = texts;
    changes = new Gathered<>(FRAMES, all -> models.changed(merged(all)));
    statuses = new Gathered<>(FRAMES, all -> show(all.getLast()));
  }

  /** Begins to listen. */
  void start(Store store, SyncStatusSource source, Parent root) {
    listening.add(store.feed().listen(changes::add));
    listening.add(source.listen(statuses::add));
    show(source.current());
    models.history().onOpened(attention::opened);
    models.status().onTry(attention::refreshNow);
    models.history().onRefresh(models.status()::tryNow);
    models.conversations().onReadFirst(attention::readFirst);
    ObservableValue<Window> window = root.sceneProperty().flatMap(Scene::windowProperty);
    ObservableValue<Boolean> focused = window.flatMap(Window::focusedProperty);
    ObservableValue<Boolean> minimised =
        window.flatMap(of -> of instanceof Stage stage ? stage.iconifiedProperty() : null);
    use = Bindings.createObjectBinding(() -> use(focused, minimised), focused, minimised);
    use.addListener((of, was, is) -> {
      attention.windowUse(is);
      models.history().attentiveProperty().set(is == WindowUse.ACTIVE);
    });
  }

  private static WindowUse use(
      ObservableValue<Boolean> focused, ObservableValue<Boolean> minimised) {
    if (Boolean.TRUE.equals(minimised.getValue())) {
      return WindowUse.HIDDEN;
    }
    return Boolean.TRUE.equals(focused.getValue()) ? WindowUse.ACTIVE : WindowUse.VISIBLE;
  }

  /** Whether nobody can see the window. */
  boolean hidden() {
    return use != null && use.getValue() == WindowUse.HIDDEN;
  }

  /** Whether everything that came has been passed on. */
  boolean idle() {
    return changes.idle() && statuses.idle();
  }

  private void show(SyncStatus status) {
    models.status().show(status);
    models
        .history()
        .connectedProperty()
        .set(
            switch (status.state()) {
              case CONNECTING, FIRST_SYNC, LIVE, LIMITED, READ_ONLY -> true;
              case OFFLINE, SERVER_FAILING, KEY_REJECTED, NOT_ALLOWED -> false;
            });
    models
        .details()
        .lockedProperty()
        .set(status.state() == SyncStatus.State.READ_ONLY ? texts.of("details.readOnly") : "");
  }

  private static StoreChange merged(List<StoreChange> all) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    Set<Long> conversations = new HashSet<>();
    Set<Long> histories = new HashSet<>();
    boolean outbox = false;
    boolean people = false;
    for (StoreChange change : all) {
      conversations.addAll(change.conversations());
      histories.addAll(change.histories());
      outbox |= change.outbox();
      people |= change.people();
    }
    return new StoreChange(conversations, histories, outbox, people);
  }

  @Override
  public void close() {
    for (AutoCloseable listener : listening) {
      try {
        listener.close();
      } catch (Exception e) {
        // Nothing of a window that closes depends on it.
        System.getLogger(ConsoleFeeds.class.getName())
            .log(System.Logger.Level.DEBUG, "a listener would not go", e);
      }
    }
    changes.close();
    statuses.close();
  }
}
