package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The top of the window: whose conversations, the search, the look. */
public final class TopBar {

  private static final double ROOM_FOR_PROMPT = 340;

  private final HBox bar;
  private final HBox buttons;
  private final CustomTextField search = new CustomTextField();
  private final Button save;
  private final Button others;
  private Runnable saving = () -> {};

  /** What the search field and the buttons of the bar do. */
  public record Steps(
      Runnable toResults,
      Runnable keys,
      Runnable toggleTheme,
      Runnable settings,
      Runnable palette,
      Consumer<Node> menu) {}

  public TopBar(WindowFacts facts, Texts texts, ObservableBooleanValue dark, Steps steps) {
    Label tile = Nodes.label(SafeText.initials(facts.workspaceName()).substring(0, 1), "tile");
    Label name = Nodes.shrinking(SafeText.oneLine(facts.workspaceName(), 40), "workspace-name");
    Nodes.state(tile, "hue-" + facts.colour(), facts.colour() >= 0);
    others = Nodes.iconButton(Feather.CHEVRON_DOWN, texts.of("top.workspaces"), () -> {});
    others.setId("workspaces-button");
    Nodes.show(others, false);
    HBox workspace = new HBox(8, tile, name, others);
    workspace.setAlignment(Pos.CENTER_LEFT);
    workspace.setMinWidth(184);
    workspace.setPrefWidth(184);
    workspace.setMaxWidth(184);
    buildSearch(texts, steps);
    HBox.setHgrow(search, Priority.ALWAYS);
    save = Nodes.iconButton(Feather.BOOKMARK, texts.of("top.saveView"), () -> saving.run());
    save.setId("save-view");
    Nodes.show(save, false);
    HBox searching = new HBox(4, search, save);
    searching.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(searching, Priority.ALWAYS);
    Button keys = Nodes.iconButton(Feather.HELP_CIRCLE, texts.of("top.keys"), steps.keys());
    keys.setId("keys-button");
    Button theme = Nodes.iconButton(Feather.MOON, texts.of("top.theme"), steps.toggleTheme());
    theme.setId("theme-toggle");
    dark.addListener((of, was, is) -> dress(theme, texts, is));
    dress(theme, texts, dark.get());
    Button settings =
        Nodes.iconButton(Feather.SETTINGS, texts.of("top.settings"), steps.settings());
    settings.setId("settings-button");
    Button palette = Nodes.iconButton(Feather.COMMAND, texts.of("top.palette"), steps.palette());
    palette.setId("palette-button");
    buttons = new HBox(4, palette, keys, theme, settings, menu(texts, steps));
    buttons.setAlignment(Pos.CENTER_RIGHT);
    bar = new HBox(12, workspace, searching, buttons);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("top-bar");
    // In a small window the search needs the room; the menu and "?" open the keys as well.
    bar.widthProperty().addListener((of, was, is) -> Nodes.show(keys, is.doubleValue() >= 720));
  }

  public Region node() {
    return bar;
  }

  /** Puts something before the buttons of the bar. */
  public void add(Node node) {
    buttons.getChildren().addFirst(node);
  }

  public TextField search() {
    return search;
  }

  /** What shows the other workspaces under a button; without it there is no such button. */
  public void onWorkspaces(Consumer<Node> show) {
    others.setOnAction(event -> show.accept(others));
    Nodes.show(others, true);
  }

  /** What keeps the search under a name. */
  public void onSave(Runnable run) {
    saving = run;
  }

  /** Whether there is something to keep under a name. */
  public void saveable(boolean is) {
    Nodes.show(save, is);
  }

  private static Button menu(Texts texts, Steps steps) {
    Button menu = Nodes.iconButton(Feather.MENU, texts.of("top.menu"), () -> {});
    menu.setId("actions-menu");
    menu.setOnAction(event -> steps.menu().accept(menu));
    return menu;
  }

  private static void dress(Button theme, Texts texts, boolean dark) {
    theme.setGraphic(Nodes.icon(dark ? Feather.SUN : Feather.MOON));
    String name = texts.of(dark ? "top.toLight" : "top.toDark");
    theme.setAccessibleText(name);
    theme.setTooltip(new Tooltip(name));
  }

  private void buildSearch(Texts texts, Steps steps) {
    search.setId("search-field");
    search.setPromptText(texts.of("top.search"));
    search.setAccessibleText(texts.of("top.search"));
    search
        .widthProperty()
        .addListener((of, was, is) ->
            search.setPromptText(
                texts.of(is.doubleValue() < ROOM_FOR_PROMPT ? "top.searchShort" : "top.search")));
    search.setMaxWidth(640);
    search.setMinWidth(120);
    search.setLeft(Nodes.icon(Feather.SEARCH));
    Label hint = Nodes.rigid("/", "key-hint");
    Button clear = Nodes.iconButton(Feather.X, texts.of("top.clear"), search::clear);
    clear.setFocusTraversable(false);
    search.setRight(hint);
    search
        .textProperty()
        .addListener((of, was, is) -> search.setRight(is.isEmpty() ? hint : clear));
    // A handler and not a filter: what completes the text takes its keys first.
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        event.consume();
        steps.toResults().run();
      }
    });
  }
}
