package ai.nexadesk.console.ui;

import static ai.nexadesk.console.ui.GallerySteps.press;

import ai.nexadesk.console.ui.GalleryData.Kind;
import ai.nexadesk.console.ui.GalleryState.Step;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** States of the middle and the right of the window, where a conversation is read. */
final class GalleryReading {

  private static final Step TEXT = window -> window.ui.open("odd-text");
  private static final Step FILES = window -> window.ui.open("odd-files");
  private static final Step EMOJI = window -> window.ui.open("odd-emoji");

  private GalleryReading() {}

  static List<GalleryState> all() {
    return List.of(
        odd("reading-emoji", EMOJI),
        odd("reading-emoji-top", EMOJI, GalleryReading::toTop),
        odd("reading-files", FILES),
        odd("reading-file-runs", FILES, card(3, "attachment-save")),
        odd("reading-file-raw", FILES, card(6, "attachment-raw")),
        odd("reading-file-refused", FILES, card(2, "attachment-show"), fetched()),
        odd("reading-text", TEXT, GalleryReading::toTop),
        odd("reading-text-end", TEXT),
        odd("reading-quote", TEXT, GalleryReading::toTop, press("quote-0")),
        odd("reading-note-earlier", TEXT, press("note-earlier")),
        odd("reading-name-it", TEXT, press("details-department-name")),
        odd("reading-tag-doubt", TEXT, GalleryReading::nearlyATag));
  }

  private static GalleryState odd(String name, Step... steps) {
    return GalleryState.of(name, steps).on(Kind.ODD);
  }

  private static void toTop(GalleryWindow window) {
    Node messages = window.find("message-history", Node.class);
    messages.requestFocus();
    GallerySteps.press(messages, KeyCode.HOME);
  }

  private static Step card(int number, String button) {
    return window -> {
      List<Node> cards = List.copyOf(window.ui.root().lookupAll(".attachment-card"));
      if (cards.size() <= number) {
        throw new GalleryWindow.NotThere("card");
      }
      ((Button) cards.get(number).lookup("#" + button)).fire();
    };
  }

  private static Step fetched() {
    return window -> {
      if (!window.find("fetch-outcome", Node.class).isVisible()) {
        throw new GalleryWindow.NotThere("outcome");
      }
    };
  }

  private static void nearlyATag(GalleryWindow window) {
    window.type("details-tag-input", "refundz");
    GallerySteps.press(window.find("details-tag-input", TextField.class), KeyCode.ENTER);
  }
}
