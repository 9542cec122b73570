package ai.nexadesk.console.ui.palette;

import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** One line: what sort of thing, its name, a few quiet words, its keys or why not. */
final class OfferCell extends ListCell<Offer> {

  private final KeyWords words;
  private final StackPane icon = new StackPane();
  private final Label name = Nodes.shrinking("", "offer-name");
  private final Label detail = Nodes.shrinking("", "offer-detail");
  private final StackPane end = new StackPane();
  private final HBox line = new HBox(10, icon, name, detail, Nodes.spring(), end);

  OfferCell(KeyWords words, Runnable take) {
    this.words = words;
    setOnMouseClicked(event -> {
      if (!isEmpty()) {
        take.run();
      }
    });
    icon.setMinSize(16, 16);
    name.setMinWidth(USE_PREF_SIZE);
    name.setMaxWidth(360);
    end.setMinWidth(USE_PREF_SIZE);
    end.setAlignment(Pos.CENTER_RIGHT);
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    getStyleClass().add("offer");
  }

  @Override
  protected void updateItem(Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (empty || offer == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.getChildren().setAll(Nodes.icon(icon(offer.kind())));
    name.setText(offer.name());
    detail.setText(offer.detail());
    end.getChildren().setAll(end(offer));
    Nodes.style(line, "impossible", !offer.possible());
    setGraphic(line);
    setAccessibleText(spoken(offer));
  }

  private String spoken(Offer offer) {
    String keys = words.of(offer.hint().keys());
    return String.join(
        ", ",
        java.util.stream.Stream.of(offer.name(), offer.detail(), keys, offer.hint().obstacle())
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private Node end(Offer offer) {
    return offer.possible()
        ? words.drawn(offer.hint().keys().stream().limit(1).toList())
        : Nodes.rigid(offer.hint().obstacle(), "offer-obstacle");
  }

  private static Feather icon(Offer.Kind kind) {
    return switch (kind) {
      case ACTION -> Feather.CHEVRON_RIGHT;
      case VIEW -> Feather.INBOX;
      case PERSON -> Feather.USER;
      case DEPARTMENT -> Feather.BRIEFCASE;
      case TAG -> Feather.TAG;
      case CONVERSATION -> Feather.MESSAGE_SQUARE;
    };
  }
}
