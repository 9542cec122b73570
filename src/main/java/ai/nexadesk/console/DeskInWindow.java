package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.platform.Secret;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.ui.connect.Typed;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Times;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Bonds the window's connecting with the desk: finds the key of the workspace that is shown, asks
 * for it when it is nowhere, and lets the person change workspace and key. FX thread.
 */
final class DeskInWindow {

  private final Desk desk;
  private final Session session;
  private final ConsoleUi ui;
  private final ConnectingInWindow connecting;
  private final Connection connection;
  private final ConnectWords words;

  DeskInWindow(Desk desk, Session session, ConsoleUi ui) {
    this.desk = desk;
    this.session = session;
    this.ui = ui;
    connecting = ui.connecting();
    connection = session.connection();
    Times times = new Times(ui.texts(), InstantSource.system(), ui.facts().zone());
    words = new ConnectWords(ui.texts(), times::length);
  }

  void begin() {
    ui.connectWith(new NewWorkspace(desk, words));
    new WorkplaceActions(desk, session, ui).add(this::otherKey);
    if (!connection.demo()) {
      connecting.offerOtherKey(this::otherKey);
    }
    if (!connection.key().known()) {
      connection.known().ifPresent(this::find);
    }
  }

  private void find(KnownWorkspace known) {
    switch (known.keeping()) {
      case KEYCHAIN -> {
        connecting.say(ui.texts().of("key.waiting"), this::otherKey);
        Thread.ofVirtual().name("key-from-keychain").start(() -> read(known));
      }
      case FILE -> {
        connecting.say(ui.texts().of("key.locked"), () -> unlock(known));
        unlock(known);
      }
      case NEVER -> {
        connecting.say(ui.texts().of("key.needed"), this::otherKey);
        otherKey();
      }
    }
  }

  /** Off the JavaFX thread. */
  private void read(KnownWorkspace known) {
    Secrets.Answer answer = desk.keys().read(known);
    Optional<ApiKey> key = key(answer);
    key.ifPresent(session::use);
    key.ifPresent(found -> desk.hold(known, found));
    FxThread.run(() -> {
      if (key.isPresent()) {
        found();
      } else {
        connecting.say(words.notFound(answer), this::otherKey);
        if (!connecting.covered()) {
          otherKey();
        }
      }
    });
  }

  private void unlock(KnownWorkspace known) {
    connecting.unlock(typed -> unlocked(known, typed), this::otherKey);
  }

  /** Off the JavaFX thread. */
  private Optional<String> unlocked(KnownWorkspace known, Typed typed) {
    Secrets.Answer answer = desk.keys().unlock(known, Secret.of(typed.reveal()));
    Optional<ApiKey> key = key(answer);
    if (key.isEmpty()) {
      return Optional.of(words.notUnlocked(answer));
    }
    session.use(key.get());
    desk.hold(known, key.get());
    FxThread.run(this::found);
    return Optional.empty();
  }

  private static Optional<ApiKey> key(Secrets.Answer answer) {
    try {
      return answer instanceof Secrets.Found(Secret secret)
          ? Optional.of(ApiKey.of(secret.reveal()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // somebody else wrote there: as good as none
    }
  }

  private void otherKey() {
    OtherKey other = new OtherKey(desk, session, words, () -> FxThread.run(this::found));
    connecting.otherKey(
        connection.address().baseUrl().toString(), connection.known().isPresent(), other);
  }

  private void found() {
    connecting.say("", this::otherKey);
  }
}
