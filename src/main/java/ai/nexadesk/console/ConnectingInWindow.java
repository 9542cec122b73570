package ai.nexadesk.console;

import ai.nexadesk.console.ui.connect.ConnectSheet;
import ai.nexadesk.console.ui.connect.Connector;
import ai.nexadesk.console.ui.connect.DemoBanner;
import ai.nexadesk.console.ui.connect.KeyBanner;
import ai.nexadesk.console.ui.connect.PassphraseSheet;
import ai.nexadesk.console.ui.connect.RemoveSheet;
import ai.nexadesk.console.ui.connect.Typed;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.status.ProblemBanner;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Connecting and its keys, as far as they are seen: banners and sheets. FX thread. */
public final class ConnectingInWindow {

  private static final String USUAL = "https://chats.nexadesk.ai/api/v1/external";

  private final Texts texts;
  private final Overlays overlays;
  private final WindowFacts facts;
  private final KeyBanner key;
  private Connector fresh = Connector.NOWHERE;
  private Runnable enter = () -> {};
  private @Nullable ProblemBanner problems;

  ConnectingInWindow(WindowFacts facts, Texts texts, Overlays overlays) {
    this.facts = facts;
    this.texts = texts;
    this.overlays = overlays;
    key = new KeyBanner(texts, () -> enter.run());
  }

  /** What stands above the panes. */
  List<Region> banners() {
    return facts.demo()
        ? List.of(new DemoBanner(texts, this::connect).node(), key.node())
        : List.of(key.node());
  }

  /** What connects another workspace. */
  void connectWith(Connector connector) {
    fresh = connector;
  }

  /** Asks for a workspace and its key. */
  void connect() {
    new ConnectSheet(
            texts,
            overlays,
            new ConnectSheet.Purpose(
                texts.of("connect.title"), texts.of("connect.intro"), USUAL, false, true, fresh))
        .open();
  }

  /**
   * Asks for another key of this workspace.
   *
   * @param kept whether it can be kept for the next start
   */
  void otherKey(String address, boolean kept, Connector connector) {
    new ConnectSheet(
            texts,
            overlays,
            new ConnectSheet.Purpose(
                texts.of("key.title"), texts.of("key.intro"), address, true, kept, connector))
        .open();
  }

  /** Asks for the passphrase of the file the key is in. */
  public void unlock(Function<Typed, Optional<String>> unlock, Runnable otherKey) {
    new PassphraseSheet(texts, overlays, unlock, otherKey).open();
  }

  /** Asks whether this workspace shall be removed from this computer. */
  void askRemoval(String name, RemoveSheet.Losses losses, Runnable remove) {
    new RemoveSheet(texts, overlays).open(name, losses, remove);
  }

  /**
   * Says above the panes that the key is not here; an empty text takes it away.
   *
   * @param step what the banner's button does
   */
  public void say(String words, Runnable step) {
    enter = step;
    key.say(words);
  }

  /** Where the server's refusals are shown. */
  Region watch(ProblemBanner banner) {
    problems = banner;
    return banner.node();
  }

  /** Has the banner of problems offer another key. */
  void offerOtherKey(Runnable step) {
    ProblemBanner banner = problems;
    if (banner != null) {
      banner.onOtherKey(step);
    }
  }

  boolean covered() {
    return overlays.isOpen();
  }
}
