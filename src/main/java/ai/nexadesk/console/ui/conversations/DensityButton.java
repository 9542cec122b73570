package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.settings.Density;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Chooses how tall the rows are. */
final class DensityButton {

  private final MenuButton button = new MenuButton();

  DensityButton(ObjectProperty<Density> density, Texts texts) {
    button.setId("density");
    button.getStyleClass().addAll("icon-button", "menu-icon-button");
    button.setGraphic(Nodes.icon(Feather.ALIGN_JUSTIFY));
    button.setAccessibleText(texts.of("density.name"));
    button.setTooltip(new Tooltip(texts.of("density.name")));
    ToggleGroup group = new ToggleGroup();
    for (Density each : Density.values()) {
      RadioMenuItem item = new RadioMenuItem(words(each, texts));
      item.setId("density-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setToggleGroup(group);
      item.setOnAction(event -> density.set(each));
      item.setSelected(density.get() == each);
      density.addListener((of, was, is) -> item.setSelected(is == each));
      button.getItems().add(item);
    }
  }

  MenuButton node() {
    return button;
  }

  private static String words(Density density, Texts texts) {
    return switch (density) {
      case COMFORTABLE -> texts.of("density.comfortable");
      case COMPACT -> texts.of("density.compact");
      case ONE_LINE -> texts.of("density.oneLine");
    };
  }
}
