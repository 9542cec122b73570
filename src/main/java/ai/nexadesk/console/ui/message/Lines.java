package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** The lines of one paragraph on the screen. FX thread. */
sealed interface Lines permits TextLines, WordFlow {

  /** The paragraph's words as they are shown. */
  String words();

  /**
   * Puts a ground behind some of the words, in place of those before.
   *
   * @param here which of them the person is at; another number for none
   */
  void mark(List<Sought.Range> found, int here);

  /** Where the one they are at is, seen from the lines. */
  Optional<Bounds> here();

  Region node();
}
