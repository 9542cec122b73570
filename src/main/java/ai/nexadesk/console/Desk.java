package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.store.StoreException;
import ai.nexadesk.console.ui.fx.FxThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has one workspace worked in after another, in the same window, until it is closed. Runs on the
 * main thread, which it keeps; what is wished may come from any thread.
 */
final class Desk {

  /** What the person wants of the window as a whole. */
  private sealed interface Wish {
    record End() implements Wish {}

    record Open(KnownWorkspace known, ApiKey key) implements Wish {}

    record OpenDemo() implements Wish {}

    record OtherLanguage() implements Wish {}

    record Remove(KnownWorkspace known) implements Wish {}
  }

  private final Launch launch;
  private final Workplaces places;
  private final KeptKeys keys;
  private final SpokenLanguage language;
  private final Map<String, ApiKey> held = new ConcurrentHashMap<>();
  private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
  private @Nullable ConsoleWindow window;
  private volatile @Nullable Session shown;

  Desk(Launch launch, Workplaces places, Secrets keychain) {
    this.launch = launch;
    this.places = places;
    keys = new KeptKeys(places.folders().keys(), keychain);
    language = new SpokenLanguage(launch.locale(), places.settings().language());
    // Both live until the program ends.
    places.settings().language().listen(is -> wishes.add(new Wish.OtherLanguage()));
  }

  Workplaces places() {
    return places;
  }

  /** What is in the window, once something is. */
  Optional<Session> shown() {
    return Optional.ofNullable(shown);
  }

  KeptKeys keys() {
    return keys;
  }

  /** Holds a key while the console runs: who comes back to a workspace is not asked again. */
  void hold(KnownWorkspace known, ApiKey key) {
    held.put(known.id(), key);
  }

  /**
   * Wants this workspace in the window.
   *
   * @param key {@link ApiKey#UNKNOWN} for the one it was opened with before, if any
   */
  void open(KnownWorkspace known, ApiKey key) {
    wishes.add(
        new Wish.Open(known, key.known() ? key : held.getOrDefault(known.id(), ApiKey.UNKNOWN)));
  }

  /** Wants this workspace, which is in the window, removed from this computer. */
  void remove(KnownWorkspace known) {
    wishes.add(new Wish.Remove(known));
  }

  /**
   * The console was started once more: its window comes to the front.
   *
   * @param conversation the id of the one to open, empty for none
   */
  void comeForward(String conversation) {
    FxThread.run(() -> {
      ConsoleWindow shownIn = window;
      Session session = shown;
      if (shownIn != null && session != null) {
        shownIn.comeForward(session, Optional.of(conversation).filter(id -> !id.isEmpty()));
      }
    });
  }

  /** Wants the demo in the window. */
  void openDemo() {
    wishes.add(new Wish.OpenDemo());
  }

  /**
   * Works until the window is closed.
   *
   * @return the exit code
   */
  int run(Main.Connected first) throws InterruptedException {
    Session session = Session.open(first, language::texts);
    try {
      Toolkit.start(() -> {});
      return work(session);
    } finally {
      Toolkit.end();
    }
  }

  /** Works in the toolkit that is running, beginning with this session. */
  int work(Session first) throws InterruptedException {
    Session session = first;
    try {
      if (!shown(() -> show(first, launch.open()))) {
        return 1;
      }
      for (Wish wish = wishes.take(); !(wish instanceof Wish.End); wish = wishes.take()) {
        session = granted(wish, session);
      }
      return 0;
    } finally {
      session.close();
    }
  }

  private static boolean shown(Runnable show) throws InterruptedException {
    try {
      Toolkit.call(() -> {
        show.run();
        return true;
      });
      return true;
    } catch (IllegalStateException e) {
      // A computer without any font makes the toolkit fail in odd ways; so does a broken GTK.
      System.err.println(
          "The window cannot be shown; is at least one font installed? The log says more.");
      System.getLogger(Desk.class.getName())
          .log(System.Logger.Level.ERROR, "the window cannot be shown", e);
      return false;
    }
  }

  /** Answers the session that is worked in from now on, which is the old one when it failed. */
  private Session granted(Wish wish, Session now) throws InterruptedException {
    return switch (wish) {
      case Wish.End end -> now;
      case Wish.OpenDemo demo ->
          now.connection().demo() ? now : changed(places::demo, now, Optional.empty());
      case Wish.Remove(KnownWorkspace known) -> removed(known, now);
      case Wish.OtherLanguage other -> {
        translate(now);
        yield now;
      }
      case Wish.Open(KnownWorkspace known, ApiKey key)
          when now.in(places.folders().workspace(known)) -> {
        if (key.known()) {
          now.use(key);
        }
        yield now;
      }
      case Wish.Open(KnownWorkspace known, ApiKey key) ->
          changed(() -> places.open(known, key), now, Optional.of(known));
    };
  }

  private Session changed(
      Supplier<Main.Connected> to, Session now, Optional<KnownWorkspace> remembered)
      throws InterruptedException {
    Session next;
    try {
      next = Session.open(to.get(), language::texts);
    } catch (BadStart | StoreException e) {
      String why = String.valueOf(e.getMessage());
      FxThread.run(() -> now.window().ifPresent(ui -> ui.tell(why)));
      return now;
    }
    Toolkit.call(() -> {
      show(next, Optional.empty());
      return true;
    });
    now.close();
    places.settings().lastWorkspace().set(remembered.map(KnownWorkspace::id).orElse(""));
    return next;
  }

  /** Nothing of it is deleted before another is in the window and it is closed. */
  private Session removed(KnownWorkspace known, Session now) throws InterruptedException {
    if (!now.in(places.folders().workspace(known))) {
      return now;
    }
    places.forget(known); // so that the window no longer offers it
    Session next = changed(places::demo, now, Optional.empty());
    if (next == now) {
      places.remember(known); // the demo could not be opened: nothing has happened
      return now;
    }
    held.remove(known.id());
    List<Wipe.Left> left = new Wipe(places, keys).of(known);
    next.window()
        .ifPresent(ui -> FxThread.run(() -> new RemovalWords(ui.texts()).say(ui, known, left)));
    return next;
  }

  /** The same workspace at the same place, in the language chosen now, where it was chosen. */
  private void translate(Session session) throws InterruptedException {
    Optional<ConsoleUi> before = session.window();
    Toolkit.call(() -> {
      Optional<Whereabouts> place = before.map(Whereabouts::of);
      show(session, Optional.empty());
      place.ifPresent(there -> session.window().ifPresent(there::restore));
      return true;
    });
    if (before.isPresent()) {
      Session.finish(before.get());
    }
  }

  /** On the JavaFX thread. */
  private void show(Session session, Optional<String> open) {
    ConsoleWindow shownIn = window;
    if (shownIn == null) {
      shownIn =
          new ConsoleWindow(launch, places.settings(), language, () -> wishes.add(new Wish.End()));
      window = shownIn;
    }
    shownIn.show(session, open);
    shown = session;
    session.window().ifPresent(ui -> begin(session, ui));
  }

  private void begin(Session session, ConsoleUi ui) {
    new DeskInWindow(this, session, ui).begin();
    Diagnostics diagnostics =
        new Diagnostics(session.wiring(), places.settings(), places.folders().logs());
    new DiagnosticsActions(diagnostics, ui).add();
  }

  /** Something nobody expected happened; the window stays. Any thread. */
  void failed(String code) {
    Session session = shown;
    if (session != null) {
      FxThread.run(() ->
          session.window().ifPresent(ui -> ui.warn(ui.texts().of("problem.unexpected", code))));
    }
  }
}
