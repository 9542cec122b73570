package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A large number and, in its last line, smaller ones that open lists of their own. They lie above
 * the tile and not in it: a button within a button is none to the keyboard and to screen readers.
 * FX thread.
 */
final class LinkedTile {

  private final Tile tile;
  private final List<Button> links;
  private final StackPane node;

  /**
   * @param ids one for each of the smaller numbers
   */
  LinkedTile(Tile tile, String... ids) {
    this.tile = tile;
    links = List.of(ids).stream().map(LinkedTile::link).toList();
    HBox line = new HBox(8);
    line.getChildren().setAll(links);
    line.setAlignment(Pos.BOTTOM_LEFT);
    line.setPickOnBounds(false);
    line.getStyleClass().add("queue-links");
    node = new StackPane(tile, line);
    node.setMinWidth(0);
  }

  private static Button link(String id) {
    Button link = Nodes.button("", () -> {}, "link-button");
    link.setId(id);
    link.setMinWidth(0);
    Nodes.show(link, false);
    return link;
  }

  Region node() {
    return node;
  }

  Tile tile() {
    return tile;
  }

  /** Shows the smaller number {@code place}, or nothing where {@code words} are empty. */
  void link(int place, String words, Runnable open) {
    Button link = links.get(place);
    link.setText(words);
    link.setOnAction(event -> open.run());
    Nodes.show(link, !words.isEmpty());
  }
}
