package ai.nexadesk.console;

import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.notify.Notice;
import ai.nexadesk.console.notify.NoticeWatch;
import ai.nexadesk.console.notify.Situation;
import ai.nexadesk.console.notify.Wishes;
import ai.nexadesk.console.platform.Notifier;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.sync.SyncStatusSource;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.notices.NoticeWords;
import ai.nexadesk.console.ui.text.Texts;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Bonds between looking for news, the bell of the window and the operating system. Made and closed
 * on the FX thread; told on the watch's.
 */
public final class ConsoleNotices implements NoticeWatch.Listener, AutoCloseable {

  private final ConsoleUi ui;
  private final SyncStatusSource status;
  private final Settings settings;
  private final Time time;
  private final Notifier notifier;
  private final NoticeWords words;
  private final NoticeWatch watch;
  private final ObservableValue<Number> lookedAt;
  private volatile boolean focused;
  private volatile long open;

  public ConsoleNotices(
      ConsoleUi ui,
      Store store,
      SyncStatusSource status,
      Settings settings,
      Time time,
      Notifier notifier) {
    this.ui = ui;
    this.status = status;
    this.settings = settings;
    this.time = time;
    this.notifier = notifier;
    words = new NoticeWords(new Texts(ui.facts().locale()));
    ObservableValue<Boolean> front =
        ui.root()
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(false);
    front.addListener((of, was, is) -> focused = is);
    focused = front.getValue();
    lookedAt = ui.lookedAt();
    lookedAt.addListener((of, was, is) -> open = is.longValue());
    open = lookedAt.getValue().longValue();
    watch = new NoticeWatch(store, time, this::situation, this::wishes, this);
  }

  /** Looking for news; a saved view that notifies tells it of what came in. */
  public NoticeWatch watch() {
    return watch;
  }

  private Situation situation() {
    SyncStatus now = status.current();
    boolean upToDate =
        switch (now.state()) {
          case LIVE, LIMITED, READ_ONLY -> true;
          case CONNECTING, FIRST_SYNC, OFFLINE, SERVER_FAILING, KEY_REJECTED, NOT_ALLOWED -> false;
        };
    boolean filling = now.state() == SyncStatus.State.FIRST_SYNC;
    return new Situation(upToDate, filling, now.skew().toMillis(), focused, open);
  }

  private Wishes wishes() {
    Set<Notice.Kind> kinds = EnumSet.of(Notice.Kind.IN_VIEW);
    add(kinds, Notice.Kind.UNASSIGNED, settings.notifyUnassigned().get());
    add(kinds, Notice.Kind.ASSIGNED, settings.notifyAssigned().get());
    add(kinds, Notice.Kind.VISITOR_WROTE, settings.notifyMine().get());
    add(kinds, Notice.Kind.REMINDER, settings.notifyReminder().get());
    LocalTime clock = LocalTime.ofInstant(time.instant(), ui.facts().zone());
    return new Wishes(kinds, settings.notifyText().get(), settings.quietHours().get().at(clock));
  }

  private static void add(Set<Notice.Kind> kinds, Notice.Kind kind, boolean wanted) {
    if (wanted) {
      kinds.add(kind);
    }
  }

  @Override
  public void noticed(List<Notice> notices) {
    FxThread.run(() -> ui.notices().add(notices));
  }

  @Override
  public void alert(List<Notice> notices, boolean text) {
    NoticeWords.Alert alert = words.alert(notices, text);
    notifier.show(alert.title(), alert.body(), () -> FxThread.run(() -> comeForward(notices)));
  }

  /** The window in front, with the newest of the conversations open. */
  private void comeForward(List<Notice> notices) {
    if (ui.root().getScene() != null && ui.root().getScene().getWindow() instanceof Stage stage) {
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
    }
    notices.stream()
        .filter(Notice.About.class::isInstance)
        .map(Notice.About.class::cast)
        .reduce((first, last) -> last)
        .ifPresent(about -> ui.openKey(about.conversation().key()));
  }

  @Override
  public void close() {
    watch.close();
    notifier.close();
  }
}
