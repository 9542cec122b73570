package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.RailItem;
import ai.nexadesk.console.ui.control.RailSection;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The saved views in the rail. */
final class SavedSection implements RailSection {

  private final SavedViewsModel model;
  private final ViewCommands commands;
  private final Texts texts;
  private final Label heading;
  private final MenuButton more = new MenuButton();
  private final HBox head;
  private final VBox items = new VBox();
  private final VBox box;
  private final Reorder reorder;
  private Map<String, Integer> counts = Map.of();
  private String selected = "";
  private boolean narrow;

  SavedSection(SavedViewsModel model, ViewCommands commands, Texts texts) {
    this.model = model;
    this.commands = commands;
    this.texts = texts;
    heading = Nodes.label(texts.of("rail.saved"), "rail-heading");
    more.setId("saved-views-menu");
    more.getStyleClass().addAll("icon-button", "menu-icon-button");
    more.setGraphic(Nodes.icon(Feather.MORE_HORIZONTAL));
    more.setAccessibleText(texts.of("rail.savedMenu"));
    head = new HBox(heading, Nodes.spring(), more);
    head.setAlignment(Pos.BOTTOM_LEFT);
    head.getStyleClass().add("rail-section");
    items.setId("saved-views");
    box = new VBox(head, items);
    reorder = new Reorder(items, (from, to) -> move(from, to));
    model.views().addListener((ListChangeListener<SavedView>) change -> build());
    build();
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public void collapse(boolean isNarrow) {
    narrow = isNarrow;
    Nodes.show(heading, !narrow);
    Nodes.style(head, "narrow", narrow);
    head.setAlignment(narrow ? Pos.CENTER : Pos.BOTTOM_LEFT);
    forEach((view, item) -> item.collapse(narrow));
  }

  @Override
  public void select(String viewId) {
    selected = viewId;
    forEach((view, item) -> item.select(view.id().equals(viewId)));
  }

  @Override
  public void count(Map<String, Integer> now) {
    counts = now;
    forEach((view, item) -> item.count(number(view)));
  }

  private String number(SavedView view) {
    Integer count = counts.get(view.id());
    return count == null ? "" : texts.number(count);
  }

  private void build() {
    int focused = focusedItem();
    items.getChildren().setAll(model.views().stream().map(this::item).toList());
    more.getItems().setAll(commands.all());
    collapse(narrow);
    select(selected);
    count(counts);
    if (focused >= 0 && focused < items.getChildren().size()) {
      items.getChildren().get(focused).requestFocus();
    }
  }

  private int focusedItem() {
    List<Node> all = items.getChildren();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private Node item(SavedView view) {
    Feather icon = view.notifies() ? Feather.BELL : Feather.BOOKMARK;
    RailItem item =
        new RailItem(
            SafeText.oneLine(view.name(), SavedView.LONGEST_NAME),
            Nodes.icon(icon),
            () -> commands.show(view));
    item.setId("view-" + view.id());
    item.setUserData(view);
    if (view.notifies()) {
      item.setAccessibleHelp(texts.of("views.notifies"));
    }
    item.setContextMenu(new ViewMenu(view, commands, texts).menu());
    reorder.handle(item);
    return item;
  }

  private void move(int from, int to) {
    SavedView view = model.views().get(from);
    model.move(
        view,
        to,
        () ->
            forEach((other, item) -> {
              if (other.number() == view.number()) {
                item.requestFocus();
              }
            }));
  }

  private void forEach(java.util.function.BiConsumer<SavedView, RailItem> what) {
    for (Node node : items.getChildren()) {
      what.accept((SavedView) Objects.requireNonNull(node.getUserData()), (RailItem) node);
    }
  }
}
