package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.ViewRef;

/** Remembers in which order a person looks at each view. FX thread; must not block. */
public interface ViewOrders {

  /** Remembers nothing: every view starts in its own order. */
  ViewOrders NONE =
      new ViewOrders() {
        @Override
        public Order of(ViewRef view) {
          return view.order();
        }

        @Override
        public void chosen(ViewRef view, Order order) {}
      };

  /** The order to show a view in. */
  Order of(ViewRef view);

  /** The person chose an order for a view. */
  void chosen(ViewRef view, Order order);
}
