package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The head of the list: what it lists, how many, in which order, narrowed by what. */
final class ListHead {

  private static final int LONGEST_WHOLE = 12;
  private static final double LONG_NAME = 90;

  private final VBox head = new VBox();
  private final Label title = Nodes.shrinking("", "list-title");
  private final Label count = Nodes.rigid("", "list-count");
  private final ToggleButton filter = new ToggleButton();
  private final Button save;
  private final FilterPane filters;
  private final ConversationsModel model;
  private final Texts texts;
  private final Function<ViewRef, String> viewNames;

  ListHead(
      ConversationsModel model,
      FilterChoices choices,
      Texts texts,
      Function<ViewRef, String> viewNames) {
    this.model = model;
    this.texts = texts;
    this.viewNames = viewNames;
    filters = new FilterPane(model, choices, texts);
    save =
        Nodes.iconButton(Feather.DOWNLOAD, texts.of("list.save"), () -> model.saveWanted().run());
    save.setId("list-save");
    filter.setId("filter-toggle");
    filter.setGraphic(Nodes.icon(Feather.FILTER));
    filter.getStyleClass().add("icon-button");
    filter.setAccessibleText(texts.of("filter.name"));
    filter.setTooltip(new Tooltip(texts.of("filter.name")));
    filter
        .selectedProperty()
        .addListener((of, was, is) -> {
          Nodes.show(filters.node(), is);
          if (is) {
            choices.refresh();
          }
        });
    Nodes.show(filters.node(), false);
    HBox tools = new HBox(filter, save, new LookButton(model.look(), texts).node());
    tools.setAlignment(Pos.CENTER_LEFT);
    title.minWidthProperty().bind(title.textProperty().map(ListHead::room));
    HBox line = new HBox(8, title, count, Nodes.spring(), new SortBox(model, texts).node(), tools);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("list-head");
    head.getChildren().setAll(line, filters.node(), new SearchStrip(model, choices, texts).node());
    model.listingProperty().addListener((of, was, is) -> draw());
    model.countProperty().addListener((of, was, is) -> draw());
    model.answeredProperty().addListener((of, was, is) -> draw());
    draw();
  }

  Node node() {
    return head;
  }

  /** A name of one of the views every console has is never cut; a long one of one's own may be. */
  private static double room(String name) {
    return name.length() > LONGEST_WHOLE ? LONG_NAME : Region.USE_PREF_SIZE;
  }

  private String counted(int all) {
    if (all >= 0) {
      return texts.number(all);
    }
    boolean some = model.answeredProperty().get();
    return some ? texts.of("list.countOrMore", (long) model.keys().size()) : "";
  }

  private void draw() {
    Listing listing = model.listingProperty().get();
    title.setText(viewNames.apply(listing.view()));
    count.setText(counted(model.countProperty().get()));
    boolean filtered = !Filters.none(listing.asked());
    Nodes.style(filter, "active", filtered);
  }
}
