package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.views.ViewFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches are kept as views in the real window. */
class SavedViewsWindowTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    // The rail shows names in a window as wide as most.
    window.onFx(() -> {
      window.stage.setWidth(1250);
      return true;
    });
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<SavedView> views() {
    return window.copy.store().savedViews().list();
  }

  private List<String> names() {
    return views().stream().map(SavedView::name).toList();
  }

  private List<Button> items() {
    return window.node("#saved-views", VBox.class).getChildren().stream()
        .map(Button.class::cast)
        .toList();
  }

  private void save(String name) throws Exception {
    window.until(() -> window.node("#view-name", TextField.class) != null);
    window.robot.interact(() -> window.node("#view-name", TextField.class).setText(name));
    window.robot.interact(() -> window.node("#view-save", Button.class).fire());
    window.until(() -> window.ui.settled() && names().contains(name));
  }

  private void keep(String... names) throws Exception {
    for (String name : names) {
      window.robot.push(KeyCode.CONTROL, KeyCode.S);
      save(name);
    }
    window.until(() -> items().size() == names.length);
  }

  private void choose(String item) throws Exception {
    MenuItem chosen =
        window.node("#saved-views-menu", MenuButton.class).getItems().stream()
            .filter(one -> item.equals(one.getId()))
            .findFirst()
            .orElseThrow();
    window.robot.interact(chosen::fire);
    window.settle();
  }

  private void chooseOf(SavedView view, String item) throws Exception {
    MenuItem chosen =
        window.node("#view-" + view.id(), Button.class).getContextMenu().getItems().stream()
            .filter(one -> item.equals(one.getId()))
            .findFirst()
            .orElseThrow();
    window.robot.interact(chosen::fire);
    window.settle();
  }

  private String said() {
    return window.node("#toast", Label.class).getText();
  }

  @Test
  void aSearchIsSavedAndIsThereWithItsCountAfterARestart() throws Exception {
    assertThat(window.node("#save-view", Button.class).isVisible()).isFalse();
    window.robot.interact(() -> window.node("#search-field", TextField.class).setText("pricing"));
    window.until(() -> window.ui.settled() && window.node("#save-view", Button.class).isVisible());
    window.robot.interact(() -> window.node("#save-view", Button.class).fire());
    save("Prices");
    SavedView kept = views().getFirst();
    assertThat(kept.text()).isEqualTo("is:live -is:snoozed pricing");
    window.until(() -> window.node("#view-" + kept.id(), Button.class) != null);
    assertThat(window.node("#search-field", TextField.class).getText()).isEmpty();
    int count = window.copy.store().conversations().count(kept.query(Optional.empty()));
    assertThat(count).isPositive();
    window.close();
    open();
    Button item = window.node("#view-" + kept.id(), Button.class);
    assertThat(item.getAccessibleText()).isEqualTo("Prices, " + count);
    window.robot.interact(item::fire);
    window.settle();
    assertThat(WindowTexts.of(window.ui.root())).contains("Prices");
    window.until(() -> window.node("#conversation-list", Node.class) != null);
    assertThat(WindowTexts.rows(window)).isEqualTo(count);
  }

  @Test
  void filtersThatAreSavedAreThereAfterARestart() throws Exception {
    window.robot.interact(() -> window.node("#filter-toggle", ToggleButton.class).fire());
    TextField tag = window.node("#filter-tag", TextField.class);
    window.robot.interact(tag::requestFocus);
    window.robot.interact(() -> tag.setText("bug, login"));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> window.ui.settled() && WindowTexts.rows(window) == 3);
    keep("Trouble");
    window.close();
    open();
    Button item = window.node("#view-" + views().getFirst().id(), Button.class);
    window.robot.interact(item::fire);
    window.until(() -> window.ui.settled() && WindowTexts.rows(window) == 3);
    assertThat(WindowTexts.of(window.ui.root())).contains("Trouble");
  }

  @Test
  void aViewWithAnOperatorNobodyKnowsIsShownAndSaysSo() throws Exception {
    SavedView odd =
        new SavedView(0, "From elsewhere", "tag:bug OR colour:red", View.INBOX.order(), false);
    window.copy.store().savedViews().add(odd);
    window.close();
    window = WindowFixture.again(folder);
    SavedView kept = views().getFirst();
    window.robot.interact(() -> window.ui.show(kept));
    window.until(() -> window.ui.settled() && WindowTexts.rows(window) == 2);
    assertThat(WindowTexts.of(window.ui.root()))
        .contains("In this view: “colour:red” is no operator and is searched as text.");
    assertThat(kept.text()).as("it is kept as it came").isEqualTo(odd.text());
  }

  @Test
  void aFileOfViewsIsTakenInWhateverItHolds() throws Exception {
    keep("Mine own");
    Path file = folder.resolve("views.json");
    Files.writeString(
        file,
        """
        {"format": "nexadesk-views", "version": 1, "views": [
          {"name": "mine OWN", "query": "frobnicate:7 tag:billing", "sort": "created-asc"},
          {"name": "\\u202e%s\\n{0} 'quoted' <b>", "query": "((( \\"", "notify": true},
          17]}
        """
            .formatted("n".repeat(50_000)));
    window.ui.viewFiles(
        new ViewFiles() {
          @Override
          public Optional<Path> toRead() {
            return Optional.of(file);
          }

          @Override
          public Optional<Path> toWrite(String name) {
            return Optional.of(folder.resolve(name));
          }
        });
    choose("views-import");
    window.until(() -> items().size() == 3);
    assertThat(said()).isEqualTo("2 views imported. 1 entry was no view and was left out.");
    List<SavedView> all = views();
    assertThat(all.get(1).name()).isEqualTo("mine OWN 2");
    assertThat(all.get(1).order()).isEqualTo(new Order(Order.Key.CREATED, false));
    assertThat(all.get(2).name()).isEqualTo("n".repeat(80));
    chooseOf(all.get(1), "view-edit");
    assertThat(window.node("#view-problem", Label.class).getText())
        .contains("frobnicate:7")
        .doesNotContain("billing");
    window.robot.push(KeyCode.ESCAPE);
    window.robot.interact(items().get(2)::fire);
    window.settle();
    choose("views-export");
    window.until(() -> Files.exists(folder.resolve("nexadesk-views.json")));
    assertThat(Files.readString(folder.resolve("nexadesk-views.json"))).contains("frobnicate:7");
    Files.writeString(file, "{\"format\": ");
    choose("views-import");
    window.until(() -> said().startsWith("This file holds no views"));
    assertThat(views()).isEqualTo(all);
  }

  @Test
  void viewsAreDraggedIntoAnotherOrderAndMovedByKeys() throws Exception {
    keep("one", "two", "three");
    Button three = items().get(2);
    window.robot.moveTo(three).press(MouseButton.PRIMARY);
    window.robot.moveTo(items().get(1));
    window.robot.moveTo(items().get(0)).moveBy(0, -8).release(MouseButton.PRIMARY);
    window.until(() -> names().equals(List.of("three", "one", "two")));
    window.until(() -> items().getFirst().getAccessibleText().startsWith("three"));
    window.until(() -> items().getFirst().isFocused());
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
    window.until(() -> names().equals(List.of("one", "three", "two")));
    window.until(() -> items().get(1).isFocused());
    chooseOf(views().get(2), "view-up");
    window.until(() -> names().equals(List.of("one", "two", "three")));
  }

  @Test
  void aDeletedViewComesBackWithOneStep() throws Exception {
    keep("one", "two");
    chooseOf(views().getFirst(), "view-delete");
    window.until(() -> items().size() == 1);
    window.until(() -> said().equals("“one” is deleted"));
    window.robot.interact(() -> window.node("#toast-step", Button.class).fire());
    window.until(() -> names().equals(List.of("one", "two")) && items().size() == 2);
  }

  @Test
  void aViewIsRenamedSetToNotifyAndKeepsTheOrderChosen() throws Exception {
    keep("one");
    chooseOf(views().getFirst(), "view-edit");
    window.robot.interact(() -> window.node("#view-notifies", CheckBox.class).setSelected(true));
    save("other");
    assertThat(views().getFirst().notifies()).isTrue();
    window.until(() -> WindowTexts.of(window.ui.root()).contains("other"));
    WindowTexts.sort(window, new Order(Order.Key.CREATED, false));
    window.until(() -> views().getFirst().order().equals(new Order(Order.Key.CREATED, false)));
    window.robot.interact(() -> window.node("#view-open", Button.class).fire());
    WindowTexts.sort(window, new Order(Order.Key.UPDATED, false));
    window.robot.interact(items().getFirst()::fire);
    window.until(() -> WindowTexts.sorted(window).equals(new Order(Order.Key.CREATED, false)));
    window.robot.interact(() -> window.node("#view-open", Button.class).fire());
    window.until(() -> WindowTexts.sorted(window).equals(new Order(Order.Key.UPDATED, false)));
  }

  private void look(String item) throws Exception {
    MenuItem chosen =
        window.node("#density", MenuButton.class).getItems().stream()
            .filter(one -> item.equals(one.getId()))
            .findFirst()
            .orElseThrow();
    window.robot.interact(() -> {
      if (chosen instanceof CheckMenuItem check) {
        check.setSelected(!check.isSelected());
      }
      chosen.fire();
    });
    window.settle();
  }

  private double height() throws Exception {
    return window.onFx(() -> window.node("#conversation-list", ListView.class).getFixedCellSize());
  }

  /** The styles of what is drawn in the rows. */
  private Set<String> drawn() throws Exception {
    return window.onFx(() ->
        window.node("#conversation-list", ListView.class).lookupAll(".row *").stream()
            .filter(WindowTexts::shown)
            .flatMap(node -> node.getStyleClass().stream())
            .collect(Collectors.toSet()));
  }

  @Test
  void eachViewKeepsItsOwnColumnsAndHeightOverARestartUntilAllShallLookAlike() throws Exception {
    window.close();
    window = WindowFixture.keeping(folder, true);
    keep("one");
    window.robot.interact(items().getFirst()::fire);
    window.settle();
    window.until(() -> drawn().containsAll(Set.of("tag", "row-company")));
    assertThat(drawn()).doesNotContain("row-messages");
    look("density-compact");
    look("column-messages");
    look("column-company");
    window.until(() -> height() == 60);
    window.until(() -> drawn().contains("row-messages"));
    assertThat(drawn()).doesNotContain("row-company");
    window.until(() ->
        new RowLook(
                Density.COMPACT,
                Set.of(Column.TAGS, Column.AGENT, Column.WAITING, Column.SOURCE, Column.MESSAGES))
            .equals(views().getFirst().look()));
    window.robot.interact(() -> window.node("#view-open", Button.class).fire());
    window.until(() -> window.ui.settled() && height() == 84);
    window.until(() -> drawn().contains("row-company") && !drawn().contains("row-messages"));
    look("column-tags");
    window.until(() -> !drawn().contains("tag"));
    window.close();
    window = WindowFixture.keeping(folder, false);
    window.robot.interact(() -> window.node("#view-open", Button.class).fire());
    window.until(() -> window.ui.settled() && !drawn().contains("tag"));
    window.until(() -> items().size() == 1);
    window.robot.interact(items().getFirst()::fire);
    window.until(() -> window.ui.settled() && height() == 60);
    look("look-everywhere");
    window.until(() -> views().getFirst().look() == null);
    assertThat(height()).isEqualTo(60);
    window.robot.interact(() -> window.node("#view-open", Button.class).fire());
    window.until(() -> window.ui.settled() && height() == 60);
    window.until(() -> drawn().contains("row-messages") && !drawn().contains("row-company"));
  }

  @Test
  void theKeyForUndoTakesBackWhatWasDoneToViewsNewestFirst() throws Exception {
    keep("one", "two");
    chooseOf(views().getFirst(), "view-down");
    window.until(() -> names().equals(List.of("two", "one")));
    chooseOf(views().getLast(), "view-delete");
    window.until(() -> items().size() == 1);
    window.robot.interact(window.ui::focusList);
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> names().equals(List.of("two", "one")));
    window.until(() -> said().equals("Undone: deleted the view “one”"));
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> names().equals(List.of("one", "two")) && items().size() == 2);
  }
}
