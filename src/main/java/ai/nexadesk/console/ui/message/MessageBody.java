package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What was drawn of a message, or of a part of one. FX thread. */
public final class MessageBody extends VBox {

  private final List<Lines> lines = new ArrayList<>();

  MessageBody() {
    getStyleClass().add("message-blocks");
  }

  void add(Lines more) {
    lines.add(more);
  }

  /**
   * Marks every place where something stands.
   *
   * @param sought empty to mark nothing
   * @param here which of the places, in the order of reading, the person is at; -1 for none
   */
  public void mark(Optional<Sought> sought, int here) {
    int before = 0;
    for (Lines one : lines) {
      List<Sought.Range> found = sought.map(words -> words.in(one.words())).orElse(List.of());
      one.mark(found, here - before);
      before += found.size();
    }
  }

  /** Where the place is that the person is at, seen from {@code ancestor}. */
  public Optional<Bounds> here(Node ancestor) {
    for (Lines one : lines) {
      Optional<Bounds> at = one.here();
      if (at.isPresent()) {
        return at.map(one.node()::localToScene).map(ancestor::sceneToLocal);
      }
    }
    return Optional.empty();
  }
}
