package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.settings.QuietHours;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.settings.ThemeChoice;
import ai.nexadesk.console.ui.action.Preset;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.theme.Theme;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of the settings, in the real window. */
class PreferencesTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = WindowFixture.keeping(folder, true);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void openSheet() throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    window.until(() -> focused("settings-search"));
  }

  private Node focus() {
    return window.ui.root().getScene().getFocusOwner();
  }

  private boolean focused(String id) {
    return focus() != null && id.equals(focus().getId());
  }

  private boolean shown(String id) {
    Node node = window.ui.root().lookup("#" + id);
    return node != null && node.isVisible();
  }

  private <T extends Node> T control(String id, Class<T> type) {
    return window.node("#setting-" + id, type);
  }

  private String problem(String id) {
    Label label = window.node("#setting-" + id + "-problem", Label.class);
    return label.isVisible() ? label.getText() : "";
  }

  private void type(String id, String text) {
    window.robot.interact(() -> {
      control(id, TextField.class).requestFocus();
      control(id, TextField.class).selectAll();
    });
    window.robot.write(text);
  }

  private List<String> rows() throws Exception {
    return window.onFx(() ->
        window.ui.root().lookupAll(".setting").stream()
            .filter(Node::isVisible)
            .map(Node::getId)
            .toList());
  }

  private void restart() throws Exception {
    window.close();
    window = WindowFixture.keeping(folder, false);
  }

  @Test
  void everySettingAPersonMayChooseIsInTheSheetWithANameAndASentence() throws Exception {
    Set<Setting<?>> found = new LinkedHashSet<>();
    for (Method method : Settings.class.getMethods()) {
      if (method.getReturnType() == Setting.class && method.getParameterCount() == 0) {
        found.add((Setting<?>) method.invoke(window.settings));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(window.settings.all());
    found.removeAll(window.settings.choices());
    assertThat(found)
        .as("comes of using the window")
        .extracting(Setting::key)
        .containsExactlyInAnyOrder(
            "panes.list",
            "panes.details",
            "window.place",
            "views.order",
            "views.look",
            "look.columns",
            "workspaces.known",
            "workspaces.last");
    openSheet();
    for (Setting<?> setting : window.settings.choices()) {
      Node control = control(setting.key().replace('.', '-'), Node.class);
      assertThat(control).as(setting.key()).isNotNull();
      assertThat(control.getAccessibleText()).as(setting.key()).isNotBlank();
      assertThat(control.getAccessibleHelp()).as(setting.key()).endsWith(".");
    }
    assertThat(rows()).hasSize(window.settings.choices().size() + 1).contains("setting-row-me");
  }

  @Test
  void theKeyTheButtonAndThePaletteOpenItAndEscapeGivesTheFocusBack() throws Exception {
    openSheet();
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> window.node("#conversation-list", ListView.class).isFocused());
    assertThat(window.ui.root().lookup("#settings")).isNull();
    window.robot.interact(() -> window.node("#settings-button", Button.class).fire());
    window.until(() -> focused("settings-search"));
    window.robot.type(KeyCode.ESCAPE);
    window.robot.push(KeyCode.CONTROL, KeyCode.K);
    window.until(() -> focused("palette-field"));
    window.robot.write("settings");
    window.settle();
    window.robot.type(KeyCode.ENTER);
    window.until(() -> focused("settings-search"));
  }

  @Test
  void theSearchNarrowsByNameAndSentenceAndSaysWhenNothingIsFound() throws Exception {
    openSheet();
    window.robot.write("BELL quiet");
    assertThat(rows()).containsExactly("setting-row-notify-quiet");
    window.robot.interact(() -> window.node("#settings-search", TextField.class).setText("rows"));
    assertThat(rows()).containsExactly("setting-row-look-density");
    window.robot.interact(() -> window.node("#settings-search", TextField.class).setText("zebra"));
    assertThat(rows()).isEmpty();
    assertThat(shown("settings-nothing")).isTrue();
    window.robot.interact(() -> window.node("#settings-search", TextField.class).clear());
    assertThat(rows()).hasSizeGreaterThan(10);
    assertThat(shown("settings-nothing")).isFalse();
  }

  @Test
  void aChoiceByKeyboardAppliesAtOnceIsThereAfterARestartAndIsReset() throws Exception {
    double tall = rowHeight();
    openSheet();
    window.robot.write("rows").type(KeyCode.ENTER);
    window.until(() -> focused("setting-look-density"));
    assertThat(shown("setting-reset-look-density")).isFalse();
    window.robot.type(KeyCode.DOWN);
    window.until(() -> control("look-density", ComboBox.class).isShowing());
    window.robot.type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
    window.until(() -> window.settings.density().get() == Density.ONE_LINE);
    window.until(() -> rowHeight() < tall);
    assertThat(shown("setting-reset-look-density")).isTrue();
    restart();
    assertThat(window.settings.density().get()).isEqualTo(Density.ONE_LINE);
    assertThat(rowHeight()).isLessThan(tall);
    openSheet();
    window.robot.write("rows").type(KeyCode.ENTER).type(KeyCode.TAB);
    window.until(() -> focused("setting-reset-look-density"));
    window.robot.type(KeyCode.SPACE);
    window.until(() -> window.settings.density().get() == Density.COMFORTABLE);
    window.until(() -> focused("setting-look-density"));
    assertThat(control("look-density", ComboBox.class).getValue()).isEqualTo(Density.COMFORTABLE);
    assertThat(shown("setting-reset-look-density")).isFalse();
    window.until(() -> rowHeight() == tall);
  }

  private double rowHeight() throws Exception {
    return window.onFx(() ->
        window.node("#conversation-list", ListView.class).lookupAll(".conversation-cell").stream()
            .filter(Node::isVisible)
            .mapToDouble(cell -> cell.getLayoutBounds().getHeight())
            .max()
            .orElse(0));
  }

  @Test
  void anOpenChoiceTakesEscapeForItselfAndChangesNothing() throws Exception {
    openSheet();
    window.robot.interact(() -> control("archive-then", ComboBox.class).requestFocus());
    window.robot.type(KeyCode.DOWN);
    window.until(() -> control("archive-then", ComboBox.class).isShowing());
    window.robot.type(KeyCode.DOWN).type(KeyCode.ESCAPE);
    window.until(() -> !control("archive-then", ComboBox.class).isShowing());
    assertThat(shown("settings")).isTrue();
    assertThat(window.settings.afterArchive().isStandard()).isTrue();
  }

  @Test
  void coloursAndTheRailFollowAtOnceAndTheSheetFollowsThem() throws Exception {
    window.resize(1200, 680);
    openSheet();
    window.robot.interact(() -> window.settings.theme().set(ThemeChoice.DARK));
    assertThat(window.ui.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(control("look-theme", ComboBox.class).getValue()).isEqualTo(ThemeChoice.DARK);
    double wide = window.node("#view-rail", Node.class).getLayoutBounds().getWidth();
    window.robot.interact(() -> control("rail-collapsed", CheckBox.class).fire());
    window.until(
        () -> window.node("#view-rail", Node.class).getLayoutBounds().getWidth() < wide / 2);
    window.robot.interact(() -> window.node("#setting-reset-rail-collapsed", Button.class).fire());
    window.until(() -> window.node("#view-rail", Node.class).getLayoutBounds().getWidth() == wide);
  }

  @Test
  void quietHoursTakeTimesAsPeopleTypeThemAndSayWhatIsAllowedOtherwise() throws Exception {
    openSheet();
    assertThat(control("notify-quiet-from", TextField.class).isDisabled()).isTrue();
    window.robot.interact(() -> control("notify-quiet", CheckBox.class).requestFocus());
    window.robot.type(KeyCode.SPACE).type(KeyCode.TAB);
    window.until(
        () -> focused("setting-reset-notify-quiet") || focused("setting-notify-quiet-from"));
    type("notify-quiet-from", "9pm");
    window.robot.type(KeyCode.ENTER);
    LocalTime eight = LocalTime.of(8, 0);
    assertThat(window.settings.quietHours().get())
        .isEqualTo(new QuietHours(true, LocalTime.of(21, 0), eight));
    assertThat(control("notify-quiet-from", TextField.class).getText()).isEqualTo("21:00");
    type("notify-quiet-to", "25:10");
    window.robot.type(KeyCode.ENTER);
    assertThat(problem("notify-quiet-to")).contains("20:30");
    assertThat(window.settings.quietHours().get().to()).isEqualTo(eight);
    type("notify-quiet-to", "21:00");
    window.robot.type(KeyCode.ENTER);
    assertThat(problem("notify-quiet-to")).contains("different");
    type("notify-quiet-to", "0730");
    window.robot.type(KeyCode.ENTER);
    assertThat(problem("notify-quiet-to")).isEmpty();
    assertThat(window.settings.quietHours().get().to()).isEqualTo(LocalTime.of(7, 30));
    window.robot.interact(() -> window.node("#setting-reset-notify-quiet", Button.class).fire());
    assertThat(window.settings.quietHours().get()).isEqualTo(QuietHours.OFF);
    assertThat(control("notify-quiet-from", TextField.class).getText()).isEqualTo("20:00");
    assertThat(control("notify-quiet-from", TextField.class).isDisabled()).isTrue();
  }

  @Test
  void aNumberOutOfRangeSaysWhatIsAllowedAndTheLastWordCountsWhenTheSheetCloses() throws Exception {
    openSheet();
    type("read-delay", "61");
    window.robot.type(KeyCode.TAB);
    assertThat(problem("read-delay")).startsWith("From 0 to 60 seconds");
    assertThat(control("read-delay", TextField.class).getAccessibleHelp()).startsWith("From 0");
    assertThat(window.settings.readDelayMillis().get()).isEqualTo(1500);
    type("read-delay", "2,5");
    window.until(() -> window.settings.readDelayMillis().get() == 2500);
    assertThat(problem("read-delay")).isEmpty();
    assertThat(control("read-delay", TextField.class).getText()).isEqualTo("2,5");
    type("read-delay", "0");
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> window.ui.root().lookup("#settings") == null);
    assertThat(window.settings.readDelayMillis().get()).isZero();
    restart();
    openSheet();
    assertThat(control("read-delay", TextField.class).getText()).isEqualTo("0");
  }

  @Test
  void keysAreChosenCountedAndForgotten() throws Exception {
    openSheet();
    window.robot.interact(
        () -> window.ui.keyMap().bind(window.ui.actions().all().getFirst(), Trigger.typed("ö")));
    assertThat(control("keys-own", Button.class).getText()).contains("1");
    window.robot.interact(() -> window.node("#setting-reset-keys-own", Button.class).fire());
    assertThat(window.settings.keyBindings().get()).isEmpty();
    window.robot.interact(() -> window.ui.keyMap().use(Preset.GMAIL));
    assertThat(control("keys-preset", ComboBox.class).getValue()).isEqualTo(Preset.GMAIL);
    window.robot.interact(() -> window.node("#setting-reset-keys-preset", Button.class).fire());
    assertThat(window.settings.keyPreset().isStandard()).isTrue();
    window.robot.interact(() -> control("keys-own", Button.class).fire());
    window.until(() -> shown("key-editor"));
  }

  @Test
  void whoSitsHereIsShownAndChanged() throws Exception {
    openSheet();
    window.robot.interact(() -> {
      control("me", ComboBox.class).requestFocus();
      control("me", ComboBox.class).getSelectionModel().selectLast();
    });
    window.until(() -> window.copy.store().people().me().isPresent());
    Agent me = window.copy.store().people().me().orElseThrow();
    window.settle();
    window.robot.type(KeyCode.ESCAPE);
    openSheet();
    assertThat(control("me", ComboBox.class).getValue()).hasToString("Optional[" + me + "]");
  }

  @Test
  void tabReachesEveryControlArrowsGoFromLineToLineAndTheFocusStaysInSight() throws Exception {
    openSheet();
    Set<String> reached = new LinkedHashSet<>();
    while (reached.add(String.valueOf(focus().getId()))) {
      window.robot.type(KeyCode.TAB);
      assertThat(inSight(focus())).as(focus().getId()).isTrue();
    }
    List<String> all = new ArrayList<>();
    for (Setting<?> setting : window.settings.choices()) {
      all.add("setting-" + setting.key().replace('.', '-'));
    }
    assertThat(reached).containsAll(all).contains("setting-me");
    window.robot.interact(() -> control("notify-mine", CheckBox.class).requestFocus());
    window.robot.type(KeyCode.UP);
    assertThat(focused("setting-notify-assigned")).isTrue();
    window.robot.type(KeyCode.DOWN, KeyCode.DOWN);
    assertThat(focused("setting-notify-reminder")).isTrue();
  }

  private boolean inSight(Node node) throws Exception {
    return window.onFx(() -> {
      Bounds sheet =
          window
              .node("#settings", Node.class)
              .localToScene(window.node("#settings", Node.class).getLayoutBounds());
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      return bounds.getMinY() >= sheet.getMinY() && bounds.getMaxY() <= sheet.getMaxY();
    });
  }

  @Test
  void whatIsWrongWithTheFileIsSaidOnTop() throws Exception {
    window.close();
    Files.writeString(folder.resolve(Settings.FILE), "{ not json");
    window = WindowFixture.keeping(folder, false);
    openSheet();
    assertThat(shown("settings-notice")).isTrue();
    assertThat(window.node("#settings-notice", Label.class).getText()).contains("damaged-");
  }
}
