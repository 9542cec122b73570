package ai.nexadesk.console;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.ActionMenus;
import ai.nexadesk.console.ui.action.ActionTooltips;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.GroupNames;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.action.Keys;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.palette.Offer;
import ai.nexadesk.console.ui.palette.Palette;
import ai.nexadesk.console.ui.palette.PaletteModel;
import ai.nexadesk.console.ui.preferences.Here;
import ai.nexadesk.console.ui.preferences.Preferences;
import ai.nexadesk.console.ui.shell.KeyEditor;
import ai.nexadesk.console.ui.shell.KeySheet;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;

/**
 * Everything that reads the actions: keys, palette, sheet of keys, menus, tooltips; put together.
 * FX thread.
 */
final class Commands {

  /** Which action a control does, by the control's id. */
  private static final Map<String, String> CONTROLS =
      Map.ofEntries(
          Map.entry("keys-button", "help"),
          Map.entry("palette-button", "palette"),
          Map.entry("theme-toggle", "theme"),
          Map.entry("settings-button", "settings"),
          Map.entry("search-field", "search"),
          Map.entry("history-back", "back"),
          Map.entry("history-find-button", "findHere"),
          Map.entry("history-to-end", "toEnd"),
          Map.entry("history-to-new", "toFirstNew"),
          Map.entry("details-toggle", "details"),
          Map.entry("details-agent", "assign"),
          Map.entry("details-take", "take"),
          Map.entry("details-department", "department"),
          Map.entry("details-tag-input", "tags"),
          Map.entry("details-status-open", "statusOpen"),
          Map.entry("details-status-pending", "statusPending"),
          Map.entry("details-status-active", "statusActive"),
          Map.entry("details-status-archived", "statusArchived"));

  private final Actions actions = new Actions();
  private final KeyMap map;
  private final ConsoleUi ui;
  private final ConsoleModels models;
  private final Palette palette;
  private final Choosers choosers;
  private final KeySheet sheet;
  private final KeyEditor editor;
  private final Preferences preferences;
  private final ActionMenus menus;
  private final ContextMenu all;

  Commands(ConsoleUi ui, ConsoleModels models, Overlays overlays, Settings settings) {
    this.ui = ui;
    this.models = models;
    Texts texts = ui.texts();
    map = new KeyMap(actions, KeyMemory.of(settings));
    palette =
        new Palette(
            new PaletteModel(models.store().conversations(), ui.background(), texts, ui::openKey),
            overlays,
            texts);
    choosers = new Choosers(ui, models, palette);
    editor = new KeyEditor(actions, map, texts, overlays);
    sheet = new KeySheet(actions, map, texts, overlays, editor::open);
    Here here = new Here(models.details().agents(), models.details().here(), models.details()::iAm);
    preferences = new Preferences(settings, map, editor::open, here, texts, overlays);
    menus = new ActionMenus(actions, map, new KeyWords(texts));
    all = menus.all();
    overlays.focusOtherwise(ui::focusList);
    palette.offer(this::actionOffers);
    palette.offer(() -> choosers.people(name -> texts.of("palette.assign", name)));
    palette.offer(() -> choosers.departments(name -> texts.of("palette.route", name)));
    palette.offer(choosers::tags);
  }

  /**
   * What concerns the window as a whole.
   *
   * @param theme changes between light and dark
   * @param check compares everything held with the server
   */
  record Window(
      Runnable theme, Runnable bell, Runnable density, Runnable refresh, Runnable check) {}

  /** Adds every action. */
  void fill(Navigation navigation, Window window) {
    new KeyActions(actions, ui, navigation)
        .addAll(
            choosers,
            new KeyActions.Pages(this::palette, this::help, editor::open, this::settings, window));
    palette.offer(() -> savedViews(navigation));
  }

  private List<Offer> savedViews(Navigation navigation) {
    String group = ui.texts().of("keys.go");
    return models.saved().views().stream()
        .map(view ->
            new Offer(
                "view-" + view.id(),
                Offer.Kind.VIEW,
                SafeText.oneLine(view.name(), SavedView.LONGEST_NAME),
                group,
                Offer.Hint.because(""),
                () -> navigation.show(view, false)))
        .toList();
  }

  /** Listens for keys in the window around {@code root}, and says at its buttons what they do. */
  void listen(Parent root, BooleanSupplier covered) {
    Keys.Place place = new Keys.Place(covered, () -> ui.navigation().listFocused());
    new Keys(actions, map, place, ui::tell).listen(root);
    new ActionTooltips(controls(), actions, map, new KeyWords(ui.texts())).watch(root);
  }

  Choosers choosers() {
    return choosers;
  }

  Actions actions() {
    return actions;
  }

  KeyMap keyMap() {
    return map;
  }

  void palette() {
    palette.open();
  }

  void help() {
    sheet.open();
  }

  void settings() {
    preferences.open();
  }

  /** Opens the menu of all actions under a button. */
  void menu(Node button) {
    ActionMenus.showBelow(all, button);
  }

  /** The menu of the selected conversation. */
  ContextMenu ofConversation() {
    return menus.ofConversation();
  }

  private static Map<String, String> controls() {
    Map<String, String> controls = new HashMap<>(CONTROLS);
    for (View view : View.values()) {
      controls.put("view-" + view.name().toLowerCase(Locale.ROOT), KeyActions.goTo(view));
    }
    return controls;
  }

  private List<Offer> actionOffers() {
    GroupNames groups = new GroupNames(ui.texts());
    return actions.all().stream()
        .map(action ->
            new Offer(
                action.id(),
                action.group() == Action.Group.GO ? Offer.Kind.VIEW : Offer.Kind.ACTION,
                action.name(),
                groups.of(action.group()),
                new Offer.Hint(map.keys(action), action.obstacle()),
                action.run()))
        .toList();
  }
}
