package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Shows one sheet at a time above the window's content, inside the window. */
public final class Overlays {

  private final StackPane layer = new StackPane();
  private final Texts texts;
  private @Nullable Node focusBefore;

  public Overlays(Texts texts) {
    this.texts = texts;
    layer.setId("overlay");
    layer.getStyleClass().add("overlay");
    layer.setOnMousePressed(event -> {
      if (layer.equals(event.getTarget())) {
        close();
      }
    });
    Nodes.show(layer, false);
  }

  /** The layer; to be put above everything else. */
  public Region node() {
    return layer;
  }

  public boolean isOpen() {
    return layer.isVisible();
  }

  /** Opens a sheet in place of the one that is open. */
  public void open(String title, Node content, Node focus) {
    if (!isOpen() && layer.getScene() != null) {
      focusBefore = layer.getScene().getFocusOwner();
    }
    Label heading = Nodes.label(title, "sheet-title");
    Button close = Nodes.iconButton(Feather.X, texts.of("sheet.close"), this::close);
    HBox head = new HBox(8, heading, Nodes.spring(), close);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox sheet = new VBox(12, head, content);
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    layer.getChildren().setAll(sheet);
    Nodes.show(layer, true);
    focus.requestFocus();
  }

  /** Closes the sheet and gives the focus back. */
  public void close() {
    Nodes.show(layer, false);
    layer.getChildren().clear();
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }
}
