package ai.nexadesk.console;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.ActionMenus;
import ai.nexadesk.console.ui.action.ActionTooltips;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.Bindings;
import ai.nexadesk.console.ui.action.GroupNames;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.action.Keys;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.palette.Offer;
import ai.nexadesk.console.ui.palette.Palette;
import ai.nexadesk.console.ui.palette.PaletteModel;
import ai.nexadesk.console.ui.shell.KeyEditor;
import ai.nexadesk.console.ui.shell.KeySheet;
import ai.nexadesk.console.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;

/**
 * Everything that reads the actions: keys, palette, sheet of keys, menus, tooltips; put together.
 * FX thread.
 */
final class Commands {

  private final Actions actions = new Actions();
  private final KeyMap map = new KeyMap(actions, new SimpleObjectProperty<>(Bindings.NONE));
  private final ConsoleUi ui;
  private final Overlays overlays;
  private final Palette palette;
  private final Choosers choosers;
  private final KeySheet sheet;
  private final ActionMenus menus;
  private final ContextMenu all;

  /**
   * @param theme changes between light and dark
   */
  Commands(ConsoleUi ui, ConsoleModels models, Overlays overlays) {
    this.ui = ui;
    this.overlays = overlays;
    Texts texts = ui.texts();
    palette =
        new Palette(
            new PaletteModel(models.store().conversations(), ui.background(), texts, ui::openKey),
            overlays,
            texts);
    choosers = new Choosers(ui, models, palette);
    KeyEditor editor = new KeyEditor(actions, map, texts, overlays);
    sheet = new KeySheet(actions, map, texts, overlays, editor::open);
    menus = new ActionMenus(actions, map, new KeyWords(texts));
    all = menus.all();
  }
}
