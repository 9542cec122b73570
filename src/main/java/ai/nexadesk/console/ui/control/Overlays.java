package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
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
  private final ChangeListener<@Nullable Node> guard = (of, was, is) -> keepFocus(is);
  private @Nullable Node focusBefore;
  private @Nullable Node home;
  private Runnable closed = () -> {};
  private Runnable fallback = () -> {};

  public Overlays(Texts texts) {
    this.texts = texts;
    layer.setId("overlay");
    layer.getStyleClass().add("overlay");
    layer.setOnMousePressed(event -> {
      if (layer.equals(event.getTarget())) {
        close();
      }
    });
    layer.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
    layer
        .sceneProperty()
        .addListener((of, was, is) -> {
          if (was != null) {
            was.focusOwnerProperty().removeListener(guard);
          }
          if (is != null) {
            is.focusOwnerProperty().addListener(guard);
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
    Label heading = Nodes.label(title, "sheet-title");
    Button close = Nodes.iconButton(Feather.X, texts.of("sheet.close"), this::close);
    HBox head = new HBox(8, heading, Nodes.spring(), close);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox sheet = new VBox(12, head, content);
    sheet.getStyleClass().add("dialog-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    show(sheet, focus, () -> {});
  }

  /**
   * Opens a pane without a frame of its own, near the top, in place of the sheet that is open.
   *
   * @param fromTop its distance from the top of the window, in pixels
   * @param whenClosed told when it closes, however that comes
   */
  public void openAt(Region content, Node focus, double fromTop, Runnable whenClosed) {
    StackPane.setAlignment(content, Pos.TOP_CENTER);
    StackPane.setMargin(content, new Insets(fromTop, 16, 16, 16));
    show(content, focus, whenClosed);
  }

  /** Where the focus goes after a sheet when the place it came from is gone. */
  public void focusOtherwise(Runnable place) {
    fallback = place;
  }

  private void show(Region sheet, Node focus, Runnable whenClosed) {
    closed.run();
    closed = whenClosed;
    if (!isOpen() && layer.getScene() != null) {
      focusBefore = layer.getScene().getFocusOwner();
    }
    layer.getChildren().setAll(sheet);
    Nodes.show(layer, true);
    // What lies in a scroll pane can take the focus only once the pane has its skin.
    layer.applyCss();
    layer.layout();
    home = focus;
    focus.requestFocus();
  }

  /** Keys must not reach what the sheet covers: the focus stays inside it. */
  private void keepFocus(@Nullable Node owner) {
    if (isOpen() && home != null && (owner == null || !inside(owner))) {
      home.requestFocus();
    }
  }

  private boolean inside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(layer)) {
        return true;
      }
    }
    return false;
  }

  /** Up and down go through the buttons of a sheet, which has nothing else to move in. */
  private void arrows(KeyEvent event) {
    if (event.getTarget() instanceof Button button) {
      switch (event.getCode()) {
        case DOWN -> move(event, button, TraversalDirection.NEXT);
        case UP -> move(event, button, TraversalDirection.PREVIOUS);
        default -> {}
      }
    }
  }

  private static void move(KeyEvent event, Node from, TraversalDirection where) {
    from.requestFocusTraversal(where);
    event.consume();
  }

  /** Closes the sheet and gives the focus back. */
  public void close() {
    home = null;
    Nodes.show(layer, false);
    layer.getChildren().clear();
    Node before = focusBefore;
    focusBefore = null;
    Runnable told = closed;
    closed = () -> {};
    told.run();
    if (before != null && canTakeFocus(before)) {
      before.requestFocus();
    } else {
      fallback.run();
    }
  }

  private boolean canTakeFocus(Node node) {
    boolean seen = node.getScene() != null && node.getScene().equals(layer.getScene());
    for (Node at = node; seen && at != null; at = at.getParent()) {
      seen = at.isVisible() && !at.isDisabled();
    }
    return seen;
  }
}
