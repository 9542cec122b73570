package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.ViewRef;

/** Remembers how a person looks at each view: order and rows. FX thread; must not block. */
public interface ViewHabits {

  /** Remembers nothing: every view starts in its own order, and all look the same. */
  ViewHabits NONE =
      new ViewHabits() {
        @Override
        public Order order(ViewRef view) {
          return view.order();
        }

        @Override
        public RowLook look(ViewRef view) {
          return look();
        }

        @Override
        public RowLook look() {
          return new RowLook(Density.COMFORTABLE, Column.STANDARD);
        }

        @Override
        public void chosen(ViewRef view, Order order) {}

        @Override
        public void chosen(ViewRef view, RowLook look) {}

        @Override
        public void everywhere(RowLook look) {}
      };

  /** The order to show a view in. */
  Order order(ViewRef view);

  /** How the rows of a view are to look. */
  RowLook look(ViewRef view);

  /** How the rows of views without a look of their own are to look. */
  RowLook look();

  /** The person chose an order for a view. */
  void chosen(ViewRef view, Order order);

  /** The person chose how the rows of a view look. */
  void chosen(ViewRef view, RowLook look);

  /** The person wants the rows of all views to look so. */
  void everywhere(RowLook look);
}
