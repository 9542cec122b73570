package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What an empty list says, and the next useful step from there. */
final class EmptyList {

  private final VBox box = new VBox(8);
  private final ConversationsModel model;
  private final Texts texts;
  private final Function<View, String> viewNames;

  EmptyList(ConversationsModel model, Texts texts, Function<View, String> viewNames) {
    this.model = model;
    this.texts = texts;
    this.viewNames = viewNames;
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty");
    model.listingProperty().addListener((of, was, is) -> draw());
    model.answeredProperty().addListener((of, was, is) -> draw());
    model.elsewhere().moreProperty().addListener((of, was, is) -> draw());
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
      noMatch(listing);
    } else {
      say(icon(listing.view()), title(listing.view()), hint(listing.view()));
      View next = next(listing.view());
      offer("empty-next", texts.of("empty.goTo", viewNames.apply(next)), () -> model.show(next));
    }
  }

  private void noMatch(Listing listing) {
    say(
        Feather.SEARCH,
        listing.view() == View.ALL
            ? texts.of("empty.noMatch")
            : texts.of("empty.noMatchIn", viewNames.apply(listing.view())),
        texts.of("empty.noMatchHint"));
    if (listing.view() != View.ALL) {
      int more = model.elsewhere().moreProperty().get();
      String words =
          more > 0 ? texts.count("empty.everywhereCount", more) : texts.of("empty.everywhere");
      offer("empty-everywhere", words, () -> model.show(View.ALL));
    }
    if (!Filters.none(listing.asked()) && !Filters.cleared(listing.asked()).equals(Query.ALL)) {
      offer(
          "empty-clear-filters",
          texts.of("empty.clearFilters"),
          () -> model.search().change(Filters::cleared));
    }
    offer("empty-clear", texts.of("empty.clear"), model.search()::clear);
  }

  private static View next(View view) {
    return switch (view) {
      case INBOX, ALL -> view == View.ALL ? View.INBOX : View.ALL;
      case MINE -> View.UNASSIGNED;
      case UNASSIGNED, WAITING, OPEN, PENDING, ACTIVE, ARCHIVED -> View.INBOX;
    };
  }

  private static Feather icon(View view) {
    return switch (view) {
      case WAITING, UNASSIGNED, INBOX -> Feather.COFFEE;
      case MINE -> Feather.USER;
      case OPEN, PENDING, ACTIVE, ALL -> Feather.INBOX;
      case ARCHIVED -> Feather.ARCHIVE;
    };
  }

  private String title(View view) {
    return switch (view) {
      case INBOX -> texts.of("empty.inbox");
      case WAITING -> texts.of("empty.waiting");
      case UNASSIGNED -> texts.of("empty.unassigned");
      case MINE -> texts.of("empty.mine");
      case OPEN -> texts.of("empty.open");
      case PENDING -> texts.of("empty.pending");
      case ACTIVE -> texts.of("empty.active");
      case ARCHIVED -> texts.of("empty.archived");
      case ALL -> texts.of("empty.view");
    };
  }

  private String hint(View view) {
    return switch (view) {
      case MINE -> texts.of("empty.mineHint");
      case ARCHIVED -> texts.of("empty.archivedHint");
      case WAITING -> texts.of("empty.waitingHint");
      case INBOX, UNASSIGNED, OPEN, PENDING, ACTIVE, ALL -> texts.of("empty.viewHint");
    };
  }

  private void say(Feather icon, String title, String hint) {
    Label text = Nodes.wrapping(hint, "empty-hint");
    text.setTextAlignment(TextAlignment.CENTER);
    box.getChildren()
        .addAll(Nodes.icon(icon, "empty-icon"), Nodes.wrapping(title, "empty-title"), text);
  }

  private void offer(String id, String words, Runnable step) {
    Button button = Nodes.button(words, step, "link-button");
    button.setId(id);
    box.getChildren().add(button);
  }
}
