package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says, while several conversations are chosen, that only the open one is changed here. */
final class ChosenNotice extends VBox {

  private static final int NAME = 40;

  private final Label count = Nodes.wrapping("", "chosen-count");
  private final Label name = Nodes.shrinking("", "chosen-name");
  private final Texts texts;

  ChosenNotice(Texts texts) {
    super(2);
    this.texts = texts;
    setId("details-chosen");
    getStyleClass().add("chosen-notice");
    VBox.setMargin(this, new Insets(14, 0, 0, 0));
    getChildren()
        .setAll(
            count,
            Nodes.wrapping(texts.of("details.chosenOnly"), "quiet"),
            name,
            Nodes.wrapping(texts.of("details.chosenAll"), "quiet"));
  }

  /**
   * @param chosen what is chosen
   * @param open the key of the open conversation
   * @param visitor whose it is, as the server wrote it
   */
  void show(KeySet chosen, long open, String visitor) {
    boolean others = chosen.size() > 1 || (chosen.size() == 1 && !chosen.contains(open));
    Nodes.show(this, others);
    count.setText(texts.count("details.chosen", chosen.size()));
    String safe = SafeText.oneLine(visitor, NAME);
    name.setText(safe.isEmpty() ? texts.of("visitor.unknown") : safe);
  }
}
