package ai.nexadesk.console.ui.diagnostics;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What would be sent to whoever helps, for the person to read and copy. FX thread. */
public final class BundleSheet {

  private static final int COLUMNS = 80;
  private static final int ROWS = 22;

  private final Overlays overlays;
  private final Texts texts;

  public BundleSheet(Overlays overlays, Texts texts) {
    this.overlays = overlays;
    this.texts = texts;
  }

  /** Opens it in place of the sheet that is open. */
  public void open(String bundle) {
    TextArea area = new TextArea(bundle);
    area.setId("diagnostics-text");
    area.setEditable(false);
    area.setAccessibleText(texts.of("diagnostics.title"));
    area.setPrefColumnCount(COLUMNS);
    area.setPrefRowCount(ROWS);
    area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // it is in English, for developers
    area.getStyleClass().add("raw-json");
    Button copy = Nodes.button(texts.of("diagnostics.copy"), () -> {}, "strong-button");
    copy.setId("diagnostics-copy");
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(bundle);
      Clipboard.getSystemClipboard().setContent(content);
      copy.setText(texts.of("visitor.copied"));
    });
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("diagnostics.why"), "quiet"),
            area,
            Nodes.foot(Nodes.label(""), copy));
    sheet.setId("diagnostics-sheet");
    sheet.setMaxWidth(680);
    overlays.open(texts.of("diagnostics.title"), sheet, copy);
  }
}
