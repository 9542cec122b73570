package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Explains how to start the console on a workspace; the key never goes through an argument. */
final class ConnectSheet {

  private final Texts texts;
  private final Overlays overlays;

  ConnectSheet(Texts texts, Overlays overlays) {
    this.texts = texts;
    this.overlays = overlays;
  }

  void open() {
    Button done = Nodes.button(texts.of("connect.done"), overlays::close, "primary-button");
    VBox steps =
        new VBox(
            12,
            Nodes.wrapping(texts.of("connect.intro"), "sheet-text"),
            step(texts.of("connect.key"), "NEXADESK_API_KEY=fc_live_…"),
            step(
                texts.of("connect.address"),
                "--workspace-url https://chats.nexadesk.ai/api/v1/external"),
            Nodes.wrapping(texts.of("connect.safe"), "quiet"),
            Nodes.foot(Nodes.spring(), done));
    steps.setPrefWidth(580);
    overlays.open(texts.of("connect.title"), steps, done);
  }

  private Node step(String words, String code) {
    Button copy = Nodes.button(texts.of("connect.copy"), () -> copy(code), "link-button");
    HBox line = new HBox(8, Nodes.label(code, "code"), Nodes.spring(), copy);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("code-line");
    return new VBox(6, Nodes.wrapping(words, "sheet-text"), line);
  }

  private static void copy(String code) {
    ClipboardContent content = new ClipboardContent();
    content.putString(code);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
