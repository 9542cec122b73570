package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.scene.control.ComboBox;

/** Chooses the order of the list. */
final class SortBox {

  private static final List<Order> ORDERS =
      List.of(
          new Order(Order.Key.UPDATED, true),
          new Order(Order.Key.UPDATED, false),
          new Order(Order.Key.CREATED, true),
          new Order(Order.Key.CREATED, false),
          new Order(Order.Key.WAITING, true));

  private final Choices<Order> choices;

  SortBox(ConversationsModel model, Texts texts) {
    choices =
        new Choices<>("sort-box", texts.of("sort.name"), order -> words(order, texts), model::sort);
    choices.node().getStyleClass().add("quiet-box");
    model.listingProperty().addListener((of, was, is) -> show(is));
    show(model.listingProperty().get());
  }

  ComboBox<Order> node() {
    return choices.node();
  }

  private void show(Listing listing) {
    choices.show(ORDERS, listing.order());
  }

  private static String words(Order order, Texts texts) {
    return switch (order.key()) {
      case UPDATED -> texts.of(order.descending() ? "sort.updatedNewest" : "sort.updatedOldest");
      case CREATED -> texts.of(order.descending() ? "sort.createdNewest" : "sort.createdOldest");
      case WAITING -> texts.of("sort.waiting");
    };
  }
}
