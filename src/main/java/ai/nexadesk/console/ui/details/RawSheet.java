package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What the server said of the open conversation, as JSON, for whoever looks for a mistake. */
final class RawSheet {

  private static final int LONGEST_LINE = 2_000;
  private static final int MOST = 200_000;
  private static final int COLUMNS = 66;
  private static final int ROWS = 22;

  private final DetailsModel model;
  private final Overlays overlays;
  private final Texts texts;

  RawSheet(DetailsModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
  }

  void open() {
    model.raw(this::show);
  }

  private void show(String json) {
    TextArea area = new TextArea(RawText.cut(json, LONGEST_LINE, MOST));
    area.setId("raw-json");
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(texts.of("raw.title"));
    area.setPrefColumnCount(COLUMNS);
    area.setPrefRowCount(ROWS);
    // Code reads from the left in every language.
    area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    area.getStyleClass().add("raw-json");
    Button copy = Nodes.button(texts.of("raw.copy"), () -> {}, "strong-button");
    copy.setId("raw-copy");
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(json);
      Clipboard.getSystemClipboard().setContent(content);
      copy.setText(texts.of("visitor.copied"));
    });
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("raw.why"), "quiet"),
            area,
            Nodes.foot(Nodes.label(""), copy));
    sheet.setMaxWidth(640);
    overlays.open(texts.of("raw.title"), sheet, copy);
  }
}
