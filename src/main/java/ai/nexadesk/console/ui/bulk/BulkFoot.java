package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands below the list: the actions that run, and what can be done with what is chosen. */
public final class BulkFoot {

  private final VBox foot;

  /**
   * The list it stands below.
   *
   * @param rows tells when they change
   * @param keys the rows now, never changed afterwards
   * @param matching how many conversations the list has in all; negative as long as nobody knows
   */
  public record Below(
      ObservableList<Long> rows, Supplier<long[]> keys, ObservableIntegerValue matching) {}

  /** The state it shows. */
  public record Models(BulkModel bulk, ProgressModel progress) {}

  public BulkFoot(
      Models models, Below below, BulkSteps steps, Overlays overlays, Texts texts, Times times) {
    BulkBar bar = new BulkBar(models.bulk(), below, steps, texts);
    ProgressCards cards = new ProgressCards(models.progress(), overlays, texts, times);
    foot = new VBox();
    foot.getChildren().setAll(List.of(cards.node(), bar.node()));
    foot.setMinHeight(Region.USE_PREF_SIZE);
  }

  public Region node() {
    return foot;
  }
}
