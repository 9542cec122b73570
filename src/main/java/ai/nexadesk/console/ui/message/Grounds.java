package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * Coloured ground behind some words of a paragraph: code, and what was found. FX thread.
 *
 * <p>A ground is no text and takes no room, so that marking moves nothing.
 */
final class Grounds {

  private final List<Range> code;
  private final BiFunction<Integer, Integer, PathElement[]> shape;
  private final Consumer<Node> behind;
  private final Path codePath = path("message-code-ground");
  private final Path foundPath = path("message-found");
  private final Path herePath = path("message-here");
  private List<Range> found = List.of();
  private int here = -1;
  private boolean shown;

  /**
   * @param code where code stands
   * @param shape the outline of the words from one place to another
   * @param behind puts the grounds behind all words, once there is one
   */
  Grounds(
      List<Range> code, BiFunction<Integer, Integer, PathElement[]> shape, Consumer<Node> behind) {
    this.code = code;
    this.shape = shape;
    this.behind = behind;
  }

  /**
   * @param at which of them the person is at; another number for none
   */
  void mark(List<Range> ranges, int at) {
    found = ranges;
    here = at;
    lay();
  }

  /** The lines have been broken: the grounds go where their words are now. */
  void lay() {
    if (!shown && code.isEmpty() && found.isEmpty()) {
      return;
    }
    if (!shown) {
      shown = true;
      Group all = new Group(codePath, foundPath, herePath);
      all.setManaged(false);
      all.setMouseTransparent(true);
      behind.accept(all);
    }
    draw(codePath, code);
    draw(foundPath, found);
    draw(herePath, here >= 0 && here < found.size() ? List.of(found.get(here)) : List.of());
  }

  private void draw(Path path, List<Range> ranges) {
    path.getElements().clear();
    for (Range range : ranges) {
      path.getElements().addAll(shape.apply(range.from(), range.to()));
    }
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    return path;
  }

  /** Where the one the person is at is, seen from the paragraph. */
  Optional<Bounds> here() {
    return herePath.getElements().isEmpty()
        ? Optional.empty()
        : Optional.of(herePath.getBoundsInParent());
  }
}
