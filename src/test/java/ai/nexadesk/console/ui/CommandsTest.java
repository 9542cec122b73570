package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.settings.AfterArchive;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Preset;
import ai.nexadesk.console.ui.action.Trigger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, palette, menus and the changing of keys, in the real window. */
class CommandsTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private ListView<?> list() {
    return window.node("#conversation-list", ListView.class);
  }

  private Conversation conversation(String id) {
    return window.copy.store().conversations().find(id).orElseThrow();
  }

  private List<Action> actions() {
    return window.ui.actions().all();
  }

  private Node focus() {
    return window.ui.root().getScene().getFocusOwner();
  }

  private boolean focused(String id) {
    return focus() != null && id.equals(focus().getId());
  }

  private String toast() {
    return window.node("#toast", Labeled.class).getText();
  }

  private void sarah() throws Exception {
    window.ui.open("c-0");
    window.settle();
  }

  private void openPalette() throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.K);
    window.until(() -> focused("palette-field"));
  }

  private ListView<?> results() {
    return window.node("#palette-list", ListView.class);
  }

  private void type(String text) throws Exception {
    window.robot.interact(() -> window.node("#palette-field", TextField.class).setText(text));
    window.settle();
  }

  @Test
  void everyActionIsInThePaletteTheSheetAndTheMenuAndHasAName() throws Exception {
    assertThat(actions()).hasSizeGreaterThan(25).allMatch(action -> !action.name().isBlank());
    openPalette();
    Set<String> offered = new HashSet<>();
    results()
        .getItems()
        .forEach(item -> offered.add(item.toString().replaceAll("^Offer\\[id=([^,]+).*", "$1")));
    for (Action action : actions()) {
      assertThat(offered).contains(action.id());
    }
    window.robot.type(KeyCode.ESCAPE);
    window.robot.interact(() -> window.node("#keys-button", Button.class).fire());
    for (Action action : actions()) {
      assertThat(window.ui.root().lookup("#key-line-" + action.id())).as(action.id()).isNotNull();
    }
    window.robot.type(KeyCode.ESCAPE);
    window.robot.interact(() -> window.node("#actions-menu", Button.class).fire());
    Set<String> inMenu = new HashSet<>();
    for (MenuItem group : menu().getItems()) {
      for (MenuItem item : ((Menu) group).getItems()) {
        if (!(item instanceof SeparatorMenuItem)) {
          inMenu.add(item.getId());
          assertThat(item.getText()).isNotBlank();
        }
      }
    }
    for (Action action : actions()) {
      assertThat(inMenu).contains("menu-" + action.id());
    }
  }

  @Test
  void noNameInAMenuIsCutAndTheMenuStaysInTheWindow() throws Exception {
    sarah();
    Button button = window.node("#actions-menu", Button.class);
    window.robot.interact(button::fire);
    List<String> cut = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (MenuItem group : menu().getItems()) {
      window.robot.type(KeyCode.RIGHT);
      window.until(() -> inMenus().size() > menu().getItems().size());
      window.robot.interact(() -> {
        inMenus().forEach(label -> seen.add(label.getText()));
        inMenus().stream()
            .filter(Labeled::isTextTruncated)
            .forEach(label -> cut.add(group.getText() + ": " + label.getText()));
      });
      window.robot.type(KeyCode.LEFT, KeyCode.DOWN);
    }
    assertThat(seen).containsAll(actions().stream().map(Action::name).toList());
    assertThat(menu().getX() + menu().getWidth())
        .isLessThanOrEqualTo(window.stage.getX() + window.stage.getWidth());
    assertThat(cut).isEmpty();
  }

  /** What is written in the menus that are open. */
  private static List<Labeled> inMenus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> menu.getScene().getRoot().lookupAll(".label").stream())
        .map(Labeled.class::cast)
        .filter(label -> WindowTexts.shown(label) && !label.getText().isEmpty())
        .toList();
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPresetGivesEachKeyToOneActionOnly() {
    for (Preset preset : Preset.values()) {
      window.robot.interact(() -> window.ui.keyMap().use(preset));
      for (Action action : actions()) {
        for (Trigger key : window.ui.keyMap().keys(action)) {
          assertThat(window.ui.keyMap().holders(key, action)).as(preset + " " + key).isEmpty();
        }
      }
    }
  }

  @Test
  void tabReachesTheMenuThePaletteAndEveryFieldThatChangesSomething() throws Exception {
    sarah();
    window.openDetails();
    window.settle();
    Set<String> reached = new LinkedHashSet<>();
    for (int i = 0; i < 120; i++) {
      if (focus().getId() != null && !reached.add(focus().getId()) && i > 60) {
        break;
      }
      window.robot.interact(() -> focus().requestFocusTraversal(TraversalDirection.NEXT));
    }
    assertThat(reached)
        .contains("palette-button", "keys-button", "theme-toggle", "actions-menu", "history-menu")
        .contains("conversation-list", "search-field", "details-take", "details-tag-input")
        .contains("details-status-open", "details-agent", "details-department");
  }

  @Test
  void noLetterDoesAnythingWhileTextIsBeingTypedInAnyField() throws Exception {
    sarah();
    window.openDetails();
    window.robot.interact(() ->
        ((javafx.scene.control.ToggleButton) window.ui.root().lookup("#filter-toggle")).fire());
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    window.settle();
    List<TextInputControl> fields = fields(window.ui.root());
    assertThat(fields)
        .extracting(Node::getId)
        .contains("search-field", "details-tag-input", "filter-tag", "history-find", "note-field");
    for (TextInputControl field : fields) {
      typesEveryKey(field);
    }
    assertThat(window.copy.store().outbox().size()).isZero();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
  }

  private static List<TextInputControl> fields(Node in) {
    return in.lookupAll(".text-input").stream()
        .filter(TextInputControl.class::isInstance)
        .map(TextInputControl.class::cast)
        .filter(field -> field.isEditable() && !field.isDisabled() && WindowTexts.shown(field))
        .filter(field -> !(field.getParent() instanceof javafx.scene.control.ComboBoxBase<?>))
        .toList();
  }

  /** Every character that is a key of some action, and every other letter and digit. */
  private String everyKey() {
    StringBuilder all = new StringBuilder();
    for (Action action : actions()) {
      for (Trigger key : window.ui.keyMap().keys(action)) {
        if (key instanceof Trigger.Typed(String characters)) {
          all.append(characters);
        }
      }
    }
    assertThat(all.toString()).contains("e", "gq", "?", "/", "U", "1");
    return all + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  }

  /** As typing arrives, letter by letter; nothing but the field may take any of it. */
  private void typesEveryKey(TextInputControl field) throws Exception {
    window.robot.interact(() -> {
      field.requestFocus();
      field.clear();
    });
    String typed = everyKey();
    window.robot.interact(() -> typed.chars().forEach(c -> typeInto(field, (char) c)));
    assertThat(field.getText()).as(field.getId()).isEqualTo(typed);
    assertThat(focus()).as(field.getId()).isEqualTo(field);
    window.robot.interact(field::clear);
    window.settle();
    assertThat(focus()).as(field.getId()).isEqualTo(field);
  }

  private static void typeInto(Node field, char c) {
    KeyCode code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
    boolean shift = Character.isUpperCase(c);
    String text = String.valueOf(c);
    KeyCode pressed = code == null ? KeyCode.UNDEFINED : code;
    field.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", text, pressed, shift, false, false, false));
    field.fireEvent(
        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, false, false, false));
    field.fireEvent(
        new KeyEvent(KeyEvent.KEY_RELEASED, "", text, pressed, shift, false, false, false));
  }

  /** What asks for text above the window: its letters are no keys either. */
  @Test
  void noLetterDoesAnythingWhileTextIsBeingTypedInASheet() throws Exception {
    sarah();
    Set<String> typedIn = new HashSet<>();
    for (String action :
        List.of(
            "palette", "assign", "remind", "saveView", "settings", "people", "notes", "connect")) {
      window.robot.interact(
          () -> window.ui.actions().find(action).ifPresent(found -> found.run().run()));
      window.settle();
      for (TextInputControl field : fields(window.node("#overlay", Node.class))) {
        typesEveryKey(field);
        typedIn.add(field.getId());
      }
      window.robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
      window.settle();
    }
    assertThat(typedIn).contains("palette-field", "remind-field");
    assertThat(window.copy.store().outbox().size()).isZero();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
  }

  @Test
  void aLetterInAnOpenListOfValuesDoesNothingElse() throws Exception {
    sarah();
    window.openDetails();
    window.settle();
    window.robot.interact(
        () -> window.node("#details-agent", javafx.scene.control.ComboBox.class).requestFocus());
    window.robot.type(KeyCode.DOWN);
    window.until(
        () -> window.node("#details-agent", javafx.scene.control.ComboBox.class).isShowing());
    window.robot.type(KeyCode.E).type(KeyCode.DIGIT4);
    window.robot.type(KeyCode.ESCAPE);
    window.settle();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
    assertThat(window.copy.store().outbox().size()).isZero();
  }

  @Test
  void thePaletteFindsDoesAndGivesTheFocusBack() throws Exception {
    sarah();
    window.robot.interact(() -> list().requestFocus());
    openPalette();
    type("stp");
    assertThat(results().getItems().getFirst().toString()).contains("statusPending");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").status().word().equals("pending"));
    window.until(() -> list().isFocused());
    openPalette();
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> list().isFocused());
    assertThat(window.ui.root().lookup("#palette")).isNull();
    openPalette();
    assertThat(results().getItems().getFirst().toString()).contains("statusPending");
  }

  @Test
  void thePaletteFindsPeopleTagsAndConversations() throws Exception {
    sarah();
    openPalette();
    type("assign to tomasz");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").agent() != null);
    openPalette();
    type("add tag esca");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").tags().contains("escalated"));
    openPalette();
    type("Lena Andersson");
    window.until(() ->
        results().getItems().stream().anyMatch(item -> item.toString().contains("CONVERSATION")));
    window.robot.type(KeyCode.ENTER);
    long lena = conversation("c-7").key();
    window.until(() ->
        window.ui.settled()
            && lena != 0
            && !window.ui.root().lookup("#history-title").isDisabled());
    window.until(() ->
        window.ui.root().lookupAll("#history-title .label").stream()
            .anyMatch(label -> ((Labeled) label).getText().equals("Lena Andersson")));
  }

  @Test
  void whatCannotBeDoneIsShownWithItsReasonAndStaysUndone() throws Exception {
    openPalette();
    type("set to pen");
    assertThat(results().lookupAll(".offer-obstacle")).isNotEmpty();
    assertThat(results().getItems().getFirst().toString()).contains("Select a conversation first");
    window.robot.type(KeyCode.ENTER);
    assertThat(focused("palette-field")).isTrue();
    window.robot.type(KeyCode.ESCAPE);
    window.robot.type(KeyCode.E);
    window.until(() -> toast().equals("Select a conversation first"));
  }

  @Test
  void anAgentAndADepartmentAreChosenByTyping() throws Exception {
    sarah();
    window.robot.interact(() -> list().requestFocus());
    window.robot.type(KeyCode.A);
    window.until(() -> focused("palette-field"));
    type("tom");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").agent() != null);
    assertThat(conversation("c-0").agent()).extracting(Agent::id).isEqualTo(SampleCopy.TOMASZ);
    window.until(() -> toast().equals("Assigned Sarah Kim to Tomasz Zieliński"));
    window.until(() -> list().isFocused());
    window.robot.type(KeyCode.D);
    window.until(() -> focused("palette-field"));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").department() == null);
  }

  @Test
  void tagsOpensTheDrawerAndPutsTheFocusIntoTheField() throws Exception {
    sarah();
    assertThat(window.ui.root().lookup(".drawer").isVisible()).isFalse();
    window.robot.type(KeyCode.T);
    window.until(() -> focused("details-tag-input"));
    assertThat(window.ui.root().lookup(".drawer").isVisible()).isTrue();
    assertThat(window.node("#details-tag-input", TextField.class).getText()).isEmpty();
  }

  @Test
  void theLinkOfAConversationIsCopied() throws Exception {
    sarah();
    window.robot.type(KeyCode.Y);
    window.until(() -> toast().equals("Link copied"));
    assertThat(window.onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("nexadesk://conversation/c-0");
  }

  @Test
  void aKeyIsRecordedTakenOverRememberedAndReset() throws Exception {
    sarah();
    window.robot.interact(() -> window.node("#keys-button", Button.class).fire());
    window.robot.interact(() -> window.node("#keys-change", Button.class).fire());
    window.robot.interact(() -> window.node("#key-change-take", Button.class).fire());
    window.until(() -> focused("key-recorder"));
    window.robot.type(KeyCode.E);
    window.until(() -> focused("key-take-over"));
    assertThat(
            window.ui.root().lookupAll(".key-conflict").stream()
                .map(node -> ((Labeled) node).getText()))
        .containsExactly("“E” belongs to Archive.");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> focused("key-change-take"));
    assertThat(window.settings.keyBindings().get())
        .isEqualTo(Map.of("take", List.of("type e"), "archive", List.of()));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> window.ui.root().lookup("#key-editor") == null);
    window.robot.interact(() -> list().requestFocus());
    window.robot.type(KeyCode.E);
    window.until(() -> window.ui.root().lookup(".who-are-you") != null);
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
    window.robot.type(KeyCode.ESCAPE);
    window.robot.interact(() -> window.ui.keyMap().resetAll());
    window.robot.type(KeyCode.E);
    window.until(() -> conversation("c-0").status().word().equals("archived"));
    assertThat(window.settings.keyBindings().get()).isEmpty();
  }

  @Test
  void escapeWhileAKeyIsRecordedKeepsTheKeyAndThePage() throws Exception {
    window.robot.interact(() -> window.node("#keys-button", Button.class).fire());
    window.robot.interact(() -> window.node("#keys-change", Button.class).fire());
    window.robot.interact(() -> window.node("#key-change-archive", Button.class).fire());
    window.until(() -> focused("key-recorder"));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> focused("key-change-archive"));
    assertThat(window.ui.root().lookup("#key-editor")).isNotNull();
    assertThat(window.settings.keyBindings().get()).isEmpty();
  }

  @Test
  void afterArchivingTheFocusStaysInTheListAndStayingIsASetting() throws Exception {
    window.robot.type(KeyCode.J).type(KeyCode.J);
    window.settle();
    Object first = list().getSelectionModel().getSelectedItem();
    window.robot.type(KeyCode.E);
    window.until(() -> toast().startsWith("Archived"));
    window.settle();
    assertThat(list().isFocused()).isTrue();
    Object next = list().getSelectionModel().getSelectedItem();
    assertThat(next).isNotNull().isNotEqualTo(first);
    window.settings.afterArchive().set(AfterArchive.STAY);
    window.robot.type(KeyCode.E);
    window.until(() ->
        window
            .copy
            .store()
            .conversations()
            .get((Long) next)
            .orElseThrow()
            .status()
            .word()
            .equals("archived"));
    window.settle();
    assertThat(focus()).isEqualTo(list());
    assertThat(
            window.ui.root().lookupAll("#history-title .label").stream()
                .map(label -> ((Labeled) label).getText())
                .anyMatch(text -> !text.isBlank()))
        .isTrue();
  }

  @Test
  void aSheetGivesTheFocusBackAlsoWhenItsPlaceIsGone() throws Exception {
    sarah();
    window.robot.type(KeyCode.T);
    window.until(() -> focused("details-tag-input"));
    window.robot.interact(() -> window.node("#keys-button", Button.class).fire());
    window.robot.interact(() -> window.ui.root().lookup(".drawer").setVisible(false));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> list().isFocused());
  }

  @Test
  void aTooltipSaysTheNameAndTheKey() throws Exception {
    Button help = window.node("#keys-button", Button.class);
    window.robot.moveTo(help);
    window.until(() -> help.getTooltip().getText().equals("Show the keys   ?"));
  }

  @Test
  void theMenuOfAConversationDoesWhatItSays() throws Exception {
    sarah();
    window.robot.interact(() -> window.node("#history-menu", Button.class).fire());
    window.robot.interact(() ->
        menu().getItems().stream()
            .filter(item -> "menu-statusPending".equals(item.getId()))
            .findFirst()
            .orElseThrow()
            .fire());
    window.until(() -> conversation("c-0").status().word().equals("pending"));
  }
}
