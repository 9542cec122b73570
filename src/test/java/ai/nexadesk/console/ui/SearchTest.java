package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.View;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search field, the filters and what the list says of a search. */
class SearchTest {

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

  private TextField field() {
    return window.node("#search-field", TextField.class);
  }

  private void search(String text) throws Exception {
    window.robot.interact(() -> field().setText(text));
    window.settle();
  }

  private void type(String text) {
    window.robot.interact(() -> {
      field().requestFocus();
      for (int i = 0; i < text.length(); i++) {
        field().insertText(field().getCaretPosition(), text.substring(i, i + 1));
      }
    });
  }

  @SuppressWarnings("unchecked")
  private CheckComboBox<ConversationStatus> statuses() {
    return window.node("#filter-status", CheckComboBox.class);
  }

  /** At once, and not when the answer has come. */
  private void pressEnter() {
    field().requestFocus();
    field()
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private void openFilters() {
    window.robot.interact(() -> window.node("#filter-toggle", ToggleButton.class).fire());
  }

  private List<String> chips() {
    Node chips = window.node("#search-chips", Node.class);
    return chips.lookupAll(".chip-text").stream().map(node -> ((Label) node).getText()).toList();
  }

  private List<?> offers() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(popup -> popup.getScene().lookup("#search-field-offers"))
        .filter(ListView.class::isInstance)
        .findFirst()
        .<List<?>>map(found -> ((ListView<?>) found).getItems())
        .orElse(List.of());
  }

  private static <T> String shown(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }

  @Test
  void enterOnASearchThatFindsNothingOpensNothingLater() throws Exception {
    search("nobodyhasthisword");
    window.robot.interact(field()::requestFocus);
    window.robot.type(KeyCode.ENTER);
    search("");
    assertThat(list().getItems()).isNotEmpty();
    assertThat(list().getSelectionModel().getSelectedItem()).isNull();
    assertThat(window.attention.opened).noneMatch(java.util.Optional::isPresent);
  }

  @Test
  void enterBeforeTheAnswerOpensWhatThatAnswerFindsAndNothingElse() throws Exception {
    window.robot.interact(field()::requestFocus);
    window.robot.interact(() -> {
      field().setText("nobodyhasthisword");
      pressEnter();
    });
    window.settle();
    search("");
    assertThat(list().getSelectionModel().getSelectedItem()).isNull();
    assertThat(window.attention.opened).noneMatch(java.util.Optional::isPresent);
    window.robot.interact(() -> {
      field().setText("sarah");
      pressEnter();
    });
    window.settle();
    assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
  }

  private static boolean inSight(Node node) {
    return node == null || (node.isVisible() && inSight(node.getParent()));
  }

  @Test
  void theCountOfTheListBeforeIsGoneAsSoonAsAnotherIsAskedFor() throws Exception {
    Label count = (Label) window.ui.root().lookup(".list-count");
    window.robot.interact(list()::requestFocus);
    window.robot.type(KeyCode.J, KeyCode.X, KeyCode.J, KeyCode.X);
    window.settle();
    Node all = window.node("#bulk-all", Node.class);
    assertThat(inSight(all)).isTrue();
    int before = list().getItems().size();
    assertThat(count.getText()).isEqualTo("" + before);
    window.robot.interact(() -> {
      field().setText("wonka");
      assertThat(count.getText()).isEmpty();
      assertThat(inSight(all)).isFalse();
    });
    window.settle();
    assertThat(count.getText()).isEqualTo("" + list().getItems().size());
  }

  @Test
  void whatIsTypedShowsInTheFilters() throws Exception {
    openFilters();
    search("status:open,pending tag:billing is:unassigned source:whatsapp");
    assertThat(statuses().getCheckModel().getCheckedItems())
        .containsExactlyInAnyOrder(ConversationStatus.OPEN, ConversationStatus.PENDING);
    assertThat(window.node("#filter-tag", TextField.class).getText()).isEqualTo("billing");
    ComboBox<?> agent = window.node("#filter-agent", ComboBox.class);
    assertThat(shown(agent)).isEqualTo("nobody");
    assertThat(shown((ComboBox<?>) window.node("#filter-source", ComboBox.class)))
        .isEqualToIgnoringCase("whatsapp");
    search("");
    assertThat(statuses().getCheckModel().getCheckedItems()).isEmpty();
    assertThat(window.node("#filter-tag", TextField.class).getText()).isEmpty();
    assertThat(shown(agent)).isEqualTo("anyone");
  }

  @Test
  void whatIsFilteredStandsInTheTextAndTheRestOfTheTextStays() throws Exception {
    openFilters();
    search("wonka older:1m");
    window.robot.interact(() -> statuses().getCheckModel().check(ConversationStatus.OPEN));
    window.until(() -> field().getText().equals("wonka older:1m status:open"));
    window.robot.interact(() -> statuses().getCheckModel().check(ConversationStatus.ACTIVE));
    window.until(() -> field().getText().equals("wonka older:1m status:open,active"));
    window.robot.interact(() -> window.node("#filter-clear", Button.class).fire());
    window.until(() -> field().getText().equals("wonka older:1m"));
  }

  @Test
  void theTagFilterTakesSeveral() throws Exception {
    openFilters();
    TextField tag = window.node("#filter-tag", TextField.class);
    window.robot.interact(tag::requestFocus);
    window.robot.interact(() -> tag.setText("bug, login"));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> field().getText().equals("tag:bug,login"));
    window.until(() -> window.ui.settled() && list().getItems().size() == 3);
  }

  @Test
  void aFilterLeavesWhatWasTypedAsItIs() throws Exception {
    openFilters();
    search("tag:vip tag:billing");
    TextField tag = window.node("#filter-tag", TextField.class);
    assertThat(tag.getText()).isEqualTo("vip AND billing");
    window.robot.interact(tag::requestFocus);
    window.robot.interact(() -> tag.setText("vip AND billing AND refund, bug"));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> field().getText().equals("tag:vip tag:billing tag:refund,bug"));

    search("status:spam,open");
    window.robot.interact(() -> statuses().getCheckModel().check(ConversationStatus.PENDING));
    window.until(() -> field().getText().equals("status:open,pending,spam"));
    window.robot.interact(() -> statuses().getCheckModel().clearCheck(ConversationStatus.OPEN));
    window.until(() -> field().getText().equals("status:pending,spam"));

    search("agent:anna,bob");
    assertThat(shown((ComboBox<?>) window.node("#filter-agent", ComboBox.class)))
        .isEqualTo("anna, bob");
    search("status:open,pending status:pending,active");
    assertThat(statuses().getCheckModel().getCheckedItems())
        .containsExactly(ConversationStatus.PENDING);
  }

  @Test
  void partsAreChipsThatMouseAndKeyboardTakeOut() throws Exception {
    search("is:unassigned tag:billing pric");
    assertThat(chips()).containsExactly("is:unassigned", "tag:billing");
    Button first = (Button) window.node("#search-chips", Node.class).lookup(".icon-button");
    window.robot.interact(first::fire);
    window.until(() -> field().getText().equals("tag:billing pric"));
    Button next = (Button) window.node("#search-chips", Node.class).lookup(".icon-button");
    window.robot.interact(next::requestFocus);
    window.robot.type(KeyCode.DELETE);
    window.until(() -> field().getText().equals("pric"));
    assertThat(window.node("#search-chips", Node.class).isVisible()).isFalse();
  }

  @Test
  void operatorsAndThenTheirValuesAreOffered() throws Exception {
    window.robot.interact(() -> field().requestFocus());
    window.settle();
    type("ta");
    window.until(() -> offers().toString().contains("tag:"));
    window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    window.until(() -> field().getText().equals("tag:"));
    window.until(() -> offers().toString().contains("billing"));
    type("bil");
    window.until(() -> offers().size() == 1);
    window.robot.type(KeyCode.DOWN).type(KeyCode.TAB);
    window.until(() -> field().getText().equals("tag:billing "));
    assertThat(field().isFocused()).isTrue();
    window.until(() -> offers().isEmpty());
  }

  @Test
  void withNothingMarkedEnterGoesToTheResults() throws Exception {
    window.robot.interact(() -> field().requestFocus());
    type("st");
    window.until(() -> !offers().isEmpty());
    window.robot.type(KeyCode.ENTER);
    window.until(() -> list().isFocused());
    assertThat(field().getText()).isEqualTo("st");
    assertThat(offers()).isEmpty();
  }

  @Test
  void whatIsNoOperatorIsSearchedAsTextAndSaysSo() throws Exception {
    search("colour:red older:soon");
    Label said = window.node("#search-problems", Label.class);
    assertThat(said.isVisible()).isTrue();
    assertThat(said.getText()).contains("“colour:red” is no operator", "“older:soon” needs an age");
    search("wonka");
    assertThat(said.isVisible()).isFalse();
  }

  @Test
  void whatIsFoundOutsideTheViewIsCountedAndOneClickAway() throws Exception {
    window.robot.interact(() -> window.ui.show(View.UNASSIGNED));
    search("Chloé");
    Button more = window.node("#search-elsewhere", Button.class);
    window.until(more::isVisible);
    int here = list().getItems().size();
    int all = window.copy.store().conversations().count(new Query.Text("Chloé"));
    assertThat(more.getText()).isEqualTo((all - here) + " more in other views");
    window.robot.interact(more::fire);
    window.until(() -> window.ui.settled() && list().getItems().size() == all);
    assertThat(more.isVisible()).isFalse();
    assertThat(field().getText()).isEqualTo("Chloé");
  }

  @Test
  void aRowFoundByAMessageShowsThatMessage() throws Exception {
    search("fourteen OR invoice");
    window.until(() ->
        list().lookupAll(".row-preview").stream()
            .map(node -> ((Label) node).getText())
            .anyMatch(text -> text.contains("The invoice is attached")));
    search("");
    window.until(() ->
        list().lookupAll(".row-preview").stream()
            .map(node -> ((Label) node).getText())
            .noneMatch(text -> text.contains("The invoice is attached")));
  }

  private Set<String> wanted() {
    return Set.copyOf(window.attention.wanted);
  }

  private void read(Collection<String> ids) throws Exception {
    for (String id : ids) {
      window.copy.history(
          Samples.more(260).stream()
              .filter(sample -> sample.id().equals(id))
              .findFirst()
              .orElseGet(() -> sample(id)),
          List.of());
    }
    window.settle();
  }

  private static SampleCopy.Sample sample(String id) {
    return Samples.inbox().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theRestOfAResultIsReadFirstAndTheStripSaysHowFarItIs() throws Exception {
    search("tag:shipping bank");
    window.until(() -> window.node("#search-covered", Label.class).isVisible());
    Label covered = window.node("#search-covered", Label.class);
    Query shipping = QueryText.parse("is:live -is:snoozed tag:shipping").search().query();
    List<String> lacking = window.copy.store().conversations().toRead(shipping, 500);
    assertThat(lacking).hasSizeGreaterThan(3);
    window.until(() -> covered.getText().matches("Message search covers \\d+ % of these"));
    window.robot.interact(() -> window.node("#search-read-rest", Button.class).fire());
    window.until(() -> wanted().equals(Set.copyOf(lacking)));
    window.until(() -> covered.getText().startsWith("Reading the rest first"));
    String before = covered.getText();
    read(lacking.subList(0, lacking.size() / 2));
    window.until(() -> !covered.getText().equals(before));
    read(lacking);
    window.until(() -> !WindowTexts.shown(covered));
    window.attention.wanted.clear();
    search("");
    window.robot.interact(() -> window.node("#search-coverage", Button.class).fire());
    window.until(() -> window.robot.lookup("#coverage-read").tryQuery().isPresent());
    Button step = window.robot.lookup("#coverage-read").queryButton();
    assertThat(step.localToScreen(step.getLayoutBounds()).getMaxY())
        .as("above the bar, not over it")
        .isLessThan(window.node("#status-bar", Node.class).localToScreen(0, 0).getY());
    window.robot.interact(step::fire);
    window.until(() -> wanted().size() > 50);
    window.until(() -> WindowTexts.shown(covered));
  }

  @Test
  void whatMatchedIsMarkedInTheRow() throws Exception {
    search("lena");
    window.until(() ->
        list().lookupAll(".match").stream()
            .map(node -> (javafx.scene.shape.Path) node)
            .anyMatch(path -> !path.getElements().isEmpty()));
    search("");
    window.until(() ->
        list().lookupAll(".match").stream()
            .map(node -> (javafx.scene.shape.Path) node)
            .allMatch(path -> path.getElements().isEmpty()));
  }

  @Test
  void nothingFoundOffersTheWayOut() throws Exception {
    window.robot.interact(() -> window.ui.show(View.WAITING));
    search("tag:shipping Chloé");
    window.until(() -> window.ui.root().lookup("#empty-clear-filters") != null);
    window.robot.interact(() -> window.node("#empty-clear-filters", Button.class).fire());
    window.until(() -> field().getText().equals("Chloé"));
    window.until(() -> window.ui.root().lookup("#empty-everywhere") != null);
    window.robot.interact(() -> window.node("#empty-everywhere", Button.class).fire());
    window.until(() -> window.ui.settled() && !list().getItems().isEmpty());
  }

  @Test
  void inTheSmallestWindowASearchBringsItsResultsToTheFront() throws Exception {
    window.resize(640, 480);
    ListView<?> list = list();
    window.ui.open("c-0");
    window.until(() -> window.ui.settled() && list.getScene() == null);
    window.robot.type(KeyCode.SLASH);
    window.until(() -> field().isFocused());
    type("wonka");
    window.until(() -> window.ui.settled() && list.getItems().size() == 1);
    assertThat(list.getScene()).isNotNull();
    window.robot.type(KeyCode.ENTER);
    window.until(() -> list().isFocused());
    assertThat(field().getWidth()).isGreaterThan(200);
  }

  @Test
  void anOrderInTheTextIsShownAndGivesWayToTheBox() throws Exception {
    search("sort:created-asc");
    @SuppressWarnings("unchecked")
    ComboBox<Order> box = window.node("#sort-box", ComboBox.class);
    assertThat(box.getValue().descending()).isFalse();
    window.robot.interact(() -> box.setValue(Order.NEWEST_ACTIVITY));
    window.until(() -> field().getText().isEmpty());
    window.until(
        () -> window.ui.settled() && list().getItems().getFirst().equals(window.copy.key("c-8")));
  }
}
