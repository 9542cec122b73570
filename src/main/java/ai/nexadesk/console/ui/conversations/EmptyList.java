package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What an empty list says, and the next useful step from there. */
final class EmptyList {

  private final VBox box = new VBox(8);
  private final ConversationsModel model;
  private final Texts texts;
  private final Function<ViewRef, String> viewNames;

  EmptyList(ConversationsModel model, Texts texts, Function<ViewRef, String> viewNames) {
    this.model = model;
    this.texts = texts;
    this.viewNames = viewNames;
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty");
    model.listingProperty().addListener((of, was, is) -> draw());
    model.answeredProperty().addListener((of, was, is) -> draw());
    draw();
  }

  Node node() {
    return box;
  }

  private void draw() {
    Listing listing = model.listingProperty().get();
    box.getChildren().clear();
    if (!model.answeredProperty().get()) {
      return;
    }
    if (listing.narrowed()) {
      say(texts.of("empty.noMatch"), texts.of("empty.noMatchHint"));
      if (!listing.words().isBlank() && listing.view() != View.ALL) {
        offer(texts.of("empty.everywhere"), () -> model.show(View.ALL));
      }
      if (!listing.filters().isEmpty()) {
        offer(texts.of("empty.clearFilters"), () -> model.filter(Filters.NONE));
      }
    } else {
      say(title(listing.view()), hint(listing.view()));
      View next = listing.view() == View.INBOX ? View.ALL : View.INBOX;
      offer(texts.of("empty.goTo", viewNames.apply(next)), () -> model.show(next));
    }
  }

  private String title(ViewRef view) {
    return switch (view) {
      case View.WAITING -> texts.of("empty.waiting");
      case View.UNASSIGNED -> texts.of("empty.unassigned");
      case View.MINE -> texts.of("empty.mine");
      case View.SNOOZED -> texts.of("empty.snoozed");
      default -> texts.of("empty.view");
    };
  }

  private String hint(ViewRef view) {
    return switch (view) {
      case View.MINE -> texts.of("empty.mineHint");
      case View.SNOOZED -> texts.of("empty.snoozedHint");
      default -> texts.of("empty.viewHint");
    };
  }

  private void say(String title, String hint) {
    Label text = Nodes.wrapping(hint, "empty-hint");
    text.setTextAlignment(TextAlignment.CENTER);
    box.getChildren()
        .addAll(
            Nodes.icon(Feather.COFFEE, "empty-icon"), Nodes.wrapping(title, "empty-title"), text);
  }

  private void offer(String words, Runnable step) {
    box.getChildren().add(Nodes.button(words, step, "link-button"));
  }
}
