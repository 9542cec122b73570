package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Chooses how tall the rows of the view are and what they show. */
final class LookButton {

  private final MenuButton button = new MenuButton();
  private final ListLook look;

  LookButton(ListLook look, Texts texts) {
    this.look = look;
    button.setId("density");
    button.getStyleClass().addAll("icon-button", "menu-icon-button");
    button.setGraphic(Nodes.icon(Feather.ALIGN_JUSTIFY));
    button.setAccessibleText(texts.of("look.name"));
    button.setTooltip(new Tooltip(texts.of("look.name")));
    ToggleGroup group = new ToggleGroup();
    for (Density each : Density.values()) {
      button.getItems().add(item(each, words(each, texts), group));
    }
    button.getItems().add(new SeparatorMenuItem());
    for (Column each : Column.values()) {
      button.getItems().add(item(each, words(each, texts)));
    }
    MenuItem everywhere = new MenuItem(texts.of("look.everywhere"));
    everywhere.setId("look-everywhere");
    everywhere.setOnAction(event -> look.everywhere());
    button.getItems().addAll(new SeparatorMenuItem(), everywhere);
  }

  MenuButton node() {
    return button;
  }

  private MenuItem item(Density density, String words, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId("density-" + density.word());
    item.setToggleGroup(group);
    item.setOnAction(event -> look.choose(density));
    look.lookProperty().subscribe(now -> item.setSelected(now.density() == density));
    return item;
  }

  private MenuItem item(Column column, String words) {
    CheckMenuItem item = new CheckMenuItem(words);
    item.setId("column-" + column.word());
    item.setOnAction(event -> look.choose(column, item.isSelected()));
    look.lookProperty().subscribe(now -> item.setSelected(now.columns().contains(column)));
    return item;
  }

  private static String words(Density density, Texts texts) {
    return switch (density) {
      case COMFORTABLE -> texts.of("density.comfortable");
      case COMPACT -> texts.of("density.compact");
      case ONE_LINE -> texts.of("density.oneLine");
    };
  }

  private static String words(Column column, Texts texts) {
    return switch (column) {
      case COMPANY -> texts.of("look.company");
      case TAGS -> texts.of("look.tags");
      case AGENT -> texts.of("look.agent");
      case WAITING -> texts.of("look.waiting");
      case SOURCE -> texts.of("look.source");
      case DEPARTMENT -> texts.of("look.department");
      case MESSAGES -> texts.of("look.messages");
    };
  }
}
