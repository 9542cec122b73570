package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list pane: head, filters, rows, and the button behind which newcomers wait. */
public final class ConversationsView {

  private final VBox pane = new VBox();
  private final ListPane rows;

  public ConversationsView(
      ConversationsModel model,
      FilterChoices choices,
      Texts texts,
      Times times,
      EverySecond second,
      Function<ViewRef, String> viewNames) {
    rows = new ListPane(model, texts, times, second);
    rows.node().setPlaceholder(new EmptyList(model, texts, viewNames).node());
    Button arrivals = Nodes.button("", model::letIn, "arrivals");
    arrivals.setId("new-arrivals");
    arrivals.setFocusTraversable(false);
    Nodes.show(arrivals, false);
    model
        .arrivalsProperty()
        .addListener((of, was, is) -> {
          arrivals.setText(texts.count("list.arrivals", is.longValue()));
          Nodes.show(arrivals, is.intValue() > 0);
        });
    StackPane list = new StackPane(rows.node(), arrivals);
    StackPane.setAlignment(arrivals, Pos.TOP_CENTER);
    // Half over the head: it hides as little of the first row as it can, and moves no row.
    StackPane.setMargin(arrivals, new Insets(-14, 0, 0, 0));
    VBox.setVgrow(list, Priority.ALWAYS);
    pane.getStyleClass().add("list-pane");
    pane.setMinWidth(280);
    pane.getChildren().setAll(new ListHead(model, choices, texts, viewNames).node(), list);
  }

  public Region node() {
    return pane;
  }

  /** Puts something below the rows: what comes and goes there moves none of them. */
  public void foot(Region foot) {
    pane.getChildren().add(foot);
  }

  /** The rows, for the focus. */
  public ListView<Long> list() {
    return rows.node();
  }

  /** A key outside the list moved in it. */
  public void driven() {
    rows.driven();
  }
}
