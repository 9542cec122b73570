package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.ObservedChange;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was seen to change, the newest first; by whom only when it was this console. */
final class ChangesSeen extends VBox {

  private final Texts texts;
  private final Times times;
  private final Button more;

  /**
   * @param earlier asks for more of them
   */
  ChangesSeen(Texts texts, Times times, Runnable earlier) {
    this.texts = texts;
    this.times = times;
    more = Nodes.button(texts.of("changes.earlier"), earlier, "link-button", "note-step");
    more.setId("changes-earlier");
    getStyleClass().add("changes");
  }

  void show(Details details, Known known) {
    ChangeWords words = new ChangeWords(known, texts);
    List<ObservedChange> changes = details.changes();
    List<Node> lines = new ArrayList<>();
    changes.forEach(change -> lines.add(line(change, words.of(change))));
    if (changes.isEmpty()) {
      lines.add(Nodes.wrapping(texts.of("changes.none"), "quiet"));
    }
    if (details.moreChanges()) {
      lines.add(more);
    }
    boolean asked = more.isFocused();
    if (asked && !details.moreChanges()) {
      more.requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
    getChildren().setAll(lines);
    if (asked && details.moreChanges()) {
      more.requestFocus();
    }
  }

  private Node line(ObservedChange change, String words) {
    Label what = Nodes.shrinking(words, "change-what");
    Nodes.tip(what, () -> words + "\n" + times.exact(change.seenAt()));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, Section.when(times.timeOrDay(change.seenAt())), what);
    if (change.mine()) {
      line.getChildren().add(Nodes.rigid(texts.of("changes.mine"), "change-mine"));
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("change");
    return line;
  }
}
