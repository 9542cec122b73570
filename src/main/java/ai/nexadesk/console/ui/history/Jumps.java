package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Over the messages: what lies out of sight and is worth a jump, at the edge where it lies. FX
 * thread.
 */
final class Jumps {

  private final Button toEnd;
  private final Button toNew;
  private final Texts texts;

  /** The last message there was when the end was in sight. */
  private String last = "";

  Jumps(Texts texts, Runnable end, Runnable firstNew) {
    this.texts = texts;
    toEnd = Nodes.button(texts.of("jump.end"), end, "jump");
    toEnd.setId("history-to-end");
    toEnd.setGraphic(Nodes.icon(Feather.ARROW_DOWN));
    toNew = Nodes.button(texts.of("jump.new"), firstNew, "jump");
    toNew.setId("history-to-new");
    toNew.setGraphic(Nodes.icon(Feather.ARROW_UP));
    Nodes.show(toEnd, false);
    Nodes.show(toNew, false);
    StackPane.setAlignment(toEnd, Pos.BOTTOM_CENTER);
    StackPane.setAlignment(toNew, Pos.TOP_CENTER);
  }

  List<Button> nodes() {
    return List.of(toNew, toEnd);
  }

  /**
   * @param newAbove whether what came since the person looked begins above what is in sight
   * @param messages the messages there are; those that came since the end was in sight are counted
   */
  void show(boolean atEnd, boolean newAbove, List<String> messages) {
    if (atEnd) {
      last = messages.isEmpty() ? "" : messages.getLast();
    }
    int arrived = messages.size() - 1 - messages.lastIndexOf(last);
    toEnd.setText(arrived == 0 ? texts.of("jump.end") : texts.count("jump.arrived", arrived));
    Nodes.show(toEnd, !atEnd && !messages.isEmpty());
    Nodes.show(toNew, newAbove);
  }
}
