package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Density;

/**
 * How a row is laid out.
 *
 * @param height of the whole row in pixels
 * @param disc diameter of the visitor's disc in pixels
 */
record RowShape(Density density, double height, double disc) {

  static RowShape of(Density density) {
    return switch (density) {
      case COMFORTABLE -> new RowShape(density, 84, 36);
      case COMPACT -> new RowShape(density, 60, 32);
      case ONE_LINE -> new RowShape(density, 36, 22);
    };
  }
}
