package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What an empty list says, and the next useful step from there. */
final class EmptyList {

  private final VBox box = new VBox(8);
  private final ConversationsModel model;
  private final Texts texts;
  private final Function<ViewRef, String> viewNames;
  private final StackPane icon = new StackPane();
  private final Label title = Nodes.wrapping("", "empty-title");
  private final Label hint = Nodes.wrapping("", "empty-hint");
  private final Map<String, Button> buttons = new HashMap<>();
  private final List<Node> shown = new ArrayList<>();

  EmptyList(ConversationsModel model, Texts texts, Function<ViewRef, String> viewNames) {
    this.model = model;
    this.texts = texts;
    this.viewNames = viewNames;
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty");
    hint.setTextAlignment(TextAlignment.CENTER);
    model.listingProperty().addListener((of, was, is) -> draw());
    model.answeredProperty().addListener((of, was, is) -> draw());
    model.nothingYetProperty().addListener((of, was, is) -> draw());
    model.sourceProperty().addListener((of, was, is) -> draw());
    model.elsewhere().moreProperty().addListener((of, was, is) -> draw());
    draw();
  }

  Node node() {
    return box;
  }

  private void draw() {
    shown.clear();
    if (model.answeredProperty().get()) {
      compose();
    }
    if (!box.getChildren().equals(shown)) {
      box.getChildren().setAll(shown);
    }
  }

  private void compose() {
    Listing listing = model.listingProperty().get();
    if (model.nothingYetProperty().get()) {
      nothingYet();
    } else if (listing.narrowed()) {
      noMatch(listing);
    } else {
      say(icon(listing.view()), title(listing.view()), hint(listing.view()));
      View next = next(listing.view());
      offer("empty-next", texts.of("empty.goTo", viewNames.apply(next)), () -> model.show(next));
    }
  }

  private void nothingYet() {
    String why =
        switch (model.sourceProperty().get()) {
          case CONNECTING, FIRST_SYNC, LIVE, LIMITED, READ_ONLY -> "";
          case OFFLINE -> texts.of("problem.offline");
          case SERVER_FAILING -> texts.of("problem.failing");
          case KEY_REJECTED -> texts.of("problem.key");
          case NOT_ALLOWED -> texts.of("problem.notAllowed");
        };
    if (why.isEmpty()) {
      say(Feather.DOWNLOAD_CLOUD, texts.of("empty.nothingYet"), texts.of("empty.nothingYetHint"));
    } else {
      say(Feather.ALERT_TRIANGLE, texts.of("empty.unread"), texts.of("empty.unreadHint", why));
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

  private static View next(ViewRef view) {
    return switch (view) {
      case View.INBOX -> View.ALL;
      case View.MINE -> View.UNASSIGNED;
      default -> View.INBOX;
    };
  }

  private static Feather icon(ViewRef view) {
    return switch (view) {
      case View.WAITING, View.UNASSIGNED, View.INBOX -> Feather.COFFEE;
      case View.MINE -> Feather.USER;
      case View.ARCHIVED -> Feather.ARCHIVE;
      case View.SNOOZED -> Feather.CLOCK;
      default -> Feather.INBOX;
    };
  }

  private String title(ViewRef view) {
    return switch (view) {
      case View.INBOX -> texts.of("empty.inbox");
      case View.WAITING -> texts.of("empty.waiting");
      case View.UNASSIGNED -> texts.of("empty.unassigned");
      case View.MINE -> texts.of("empty.mine");
      case View.SNOOZED -> texts.of("empty.snoozed");
      case View.OPEN -> texts.of("empty.open");
      case View.PENDING -> texts.of("empty.pending");
      case View.ACTIVE -> texts.of("empty.active");
      case View.ARCHIVED -> texts.of("empty.archived");
      default -> texts.of("empty.view");
    };
  }

  private String hint(ViewRef view) {
    return switch (view) {
      case View.MINE -> texts.of("empty.mineHint");
      case View.SNOOZED -> texts.of("empty.snoozedHint");
      case View.ARCHIVED -> texts.of("empty.archivedHint");
      case View.WAITING -> texts.of("empty.waitingHint");
      default -> texts.of("empty.viewHint");
    };
  }

  private void say(Feather sign, String words, String more) {
    icon.getChildren().setAll(Nodes.icon(sign, "empty-icon"));
    title.setText(words);
    hint.setText(more);
    shown.addAll(List.of(icon, title, hint));
  }

  /** The same button stays while it is offered: somebody may be about to press it. */
  private void offer(String id, String words, Runnable step) {
    Button button = buttons.computeIfAbsent(id, any -> Nodes.button(words, step, "link-button"));
    button.setId(id);
    button.setText(words);
    button.setOnAction(event -> {
      // Before the button goes: what comes in its place is the list.
      focusList();
      step.run();
    });
    shown.add(button);
  }

  private void focusList() {
    Node at = box;
    while (at != null && !(at instanceof ListView<?>)) {
      at = at.getParent();
    }
    if (at != null) {
      at.requestFocus();
    }
  }
}
