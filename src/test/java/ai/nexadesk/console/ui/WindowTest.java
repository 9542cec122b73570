package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.shell.WindowUse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and does in the window, on a real copy. */
class WindowTest {

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

  /** Every text drawn below a node. */
  private static Set<String> texts(Node node) {
    return node.lookupAll("*").stream()
        .filter(Node::isVisible)
        .filter(Labeled.class::isInstance)
        .map(labeled -> ((Labeled) labeled).getText())
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private void openSarah() throws Exception {
    window.ui.open("c-0");
    window.openDetails();
    window.until(() -> window.ui.settled() && texts(window.ui.root()).contains("Sarah Kim"));
    window.until(() -> statusShown().equals("open"));
  }

  private String statusShown() {
    return List.of("open", "pending", "active", "archived").stream()
        .filter(word -> window.node("#details-status-" + word, ToggleButton.class).isSelected())
        .findFirst()
        .orElse("");
  }

  @Test
  void everyNamedControlIsThere() {
    for (String id :
        List.of(
            "conversation-list",
            "search-field",
            "filter-status",
            "filter-agent",
            "filter-tag",
            "filter-source",
            "sort-box",
            "new-arrivals",
            "view-rail",
            "view-inbox",
            "view-mine",
            "view-unassigned",
            "view-waiting",
            "view-open",
            "view-pending",
            "view-active",
            "view-archived",
            "view-all",
            "message-history",
            "history-title",
            "status-bar",
            "sync-state",
            "edits-waiting",
            "request-budget",
            "held-count",
            "demo-banner",
            "connect-workspace",
            "problem-banner")) {
      assertThat(window.ui.root().lookup("#" + id)).as(id).isNotNull();
    }
  }

  @Test
  void aRowShowsWhoWhatAndHowLongTheyWait() {
    Set<String> texts = texts(list());
    assertThat(texts)
        .contains(
            "Lena Andersson", "Wonka Ltd", "The widget shows an error 500 on our pricing page");
    assertThat(texts).contains("waiting 9 min", "9 min", "bug", "escalated", "nobody");
    assertThat(texts).contains("Otto Rossi", "waiting 48 min");
  }

  @Test
  void keysMoveThroughTheListAndTheSelectionSurvivesARefresh() throws Exception {
    window.robot.type(KeyCode.J).type(KeyCode.J);
    window.until(() -> list().getSelectionModel().getSelectedIndex() == 1);
    Object selected = list().getSelectionModel().getSelectedItem();
    window.copy.row(Samples.one(100, "Newest Person", null, 0, null, "I just wrote"));
    window.until(() -> window.node("#new-arrivals", Button.class).isVisible());
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(selected);
    assertThat(window.node("#new-arrivals", Button.class).getText()).isEqualTo("1 new ↑");
    window.robot.interact(() -> window.node("#new-arrivals", Button.class).fire());
    window.until(() -> list().getSelectionModel().getSelectedIndex() == 2);
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(selected);
    window.settle();
    assertThat(texts(list())).contains("Newest Person");
  }

  @Test
  void noSingleKeyDoesAnythingWhileTextIsBeingTyped() throws Exception {
    openSarah();
    window.robot.type(KeyCode.SLASH);
    window.until(() -> window.node("#search-field", TextField.class).isFocused());
    window.robot.type(KeyCode.E).type(KeyCode.DIGIT4);
    window.until(() -> window.node("#search-field", TextField.class).getText().equals("e4"));
    window.settle();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> window.node("#search-field", TextField.class).getText().isEmpty());
    window.until(() -> list().isFocused());
  }

  @Test
  void searchingNarrowsTheList() throws Exception {
    window.robot.interact(() -> window.node("#search-field", TextField.class).setText("Wonka"));
    window.until(() -> window.ui.settled() && list().getItems().size() == 1);
    assertThat(texts(list())).contains("Lena Andersson");
  }

  @Test
  void archivingGoesOnToTheNextAndIsUndone() throws Exception {
    window.robot.type(KeyCode.J).type(KeyCode.J);
    window.until(() -> list().getSelectionModel().getSelectedIndex() == 1);
    window.settle();
    int before = list().getItems().size();
    window.robot.type(KeyCode.E);
    window.until(() -> conversation("c-7").status().word().equals("archived"));
    window.until(() -> window.ui.settled() && list().getItems().size() == before - 1);
    assertThat(conversation("c-7").marks().unsent()).isEqualTo(1);
    assertThat(window.node("#edits-waiting", Button.class).getText()).isEqualTo("1 edit to send");
    window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    window.until(() -> conversation("c-7").status().word().equals("open"));
  }

  @Test
  void theStatusIsChangedInTheDetailsAndMarkedAsNotSent() throws Exception {
    openSarah();
    window.robot.interact(() -> window.node("#details-status-pending", ToggleButton.class).fire());
    window.until(() -> statusShown().equals("pending"));
    window.until(() -> texts(window.ui.root()).contains("not sent yet"));
    assertThat(conversation("c-0").status().word()).isEqualTo("pending");
  }

  @Test
  void tagsAreTrimmedAddedOnceAndTakenOff() throws Exception {
    openSarah();
    TextField field = window.node("#details-tag-input", TextField.class);
    window.robot.interact(field::requestFocus);
    window.robot.interact(() -> field.setText("  vip  "));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").tags().equals(List.of("billing", "seats", "vip")));
    window.robot.interact(() -> field.setText("   "));
    window.robot.type(KeyCode.ENTER);
    window.settle();
    assertThat(conversation("c-0").tags()).containsExactly("billing", "seats", "vip");
  }

  @Test
  void passingOverPeopleInAListChangesNothingUntilOneIsChosen() throws Exception {
    openSarah();
    ComboBox<?> box = window.node("#details-agent", ComboBox.class);
    window.robot.interact(box::requestFocus);
    window.robot.type(KeyCode.DOWN);
    window.until(box::isShowing);
    window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !box.isShowing());
    window.settle();
    assertThat(conversation("c-0").agent()).isNull();
    assertThat(window.copy.store().outbox().size()).isZero();
    assertThat(box.getValue()).isEqualTo(java.util.Optional.empty());

    window.robot.type(KeyCode.DOWN);
    window.until(box::isShowing);
    window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").agent() != null);
    window.settle();
    assertThat(window.copy.store().outbox().size()).isEqualTo(1);
  }

  @Test
  void anArchiveThatChangesNothingIsNotCalledDone() throws Exception {
    window.ui.open("c-0");
    window.settle();
    window.status.set(SyncStatus.State.READ_ONLY);
    window.until(() -> texts(window.node("#status-bar", Node.class)).contains("Read only"));
    window.robot.type(KeyCode.E);
    window.until(() -> texts(window.ui.root()).stream().anyMatch(t -> t.startsWith("This key")));
    window.settle();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
    window.status.set(SyncStatus.State.LIVE);
    window.until(() -> texts(window.node("#status-bar", Node.class)).contains("Live, 3 s ago"));
    window.robot.type(KeyCode.E);
    window.until(() -> conversation("c-0").status().word().equals("archived"));
    window.until(() -> toast().startsWith("Archived"));
    window.ui.open("c-0");
    window.until(() -> window.ui.settled() && texts(window.ui.root()).contains("Sarah Kim"));
    window.robot.type(KeyCode.E);
    window.until(() -> toast().equals("It is archived already"));
    assertThat(texts(window.node("#history-title", Node.class))).contains("Sarah Kim");
    assertThat(window.copy.store().outbox().size()).isEqualTo(1);
  }

  private String toast() {
    return window.node("#toast", Labeled.class).getText();
  }

  @Test
  void aNewNameIsDrawnWithoutMovingTheList() throws Exception {
    window.robot.interact(() -> window.ui.show(View.ALL));
    window.until(() -> window.ui.settled() && list().getItems().size() > 200);
    window.robot.interact(() -> list().scrollTo(150));
    window.settle();
    int first = firstInSight();
    assertThat(first).isGreaterThan(60);
    window.copy.store().people().nameDepartment(SampleCopy.BILLING, "Money");
    for (int i = 0; i < 10; i++) {
      window.settle();
      Thread.sleep(20);
    }
    assertThat(list().getItems().size()).isGreaterThan(200);
    assertThat(firstInSight()).isEqualTo(first);
  }

  private int firstInSight() throws Exception {
    return window.onFx(() ->
        ((javafx.scene.control.skin.VirtualFlow<?>) list().lookup(".virtual-flow"))
            .getFirstVisibleCell()
            .getIndex());
  }

  @Test
  void whoeverIsTakenForSomebodyElseCanSaySo() throws Exception {
    window.copy.store().people().iAm(SampleCopy.MARTA);
    openSarah();
    Button notYou = window.node("#details-not-you", Button.class);
    window.until(notYou::isVisible);
    assertThat(notYou.getText()).isEqualTo("Not Marta Nowak?");
    window.robot.interact(notYou::fire);
    window.until(() -> texts(window.ui.root()).contains("Who are you?"));
    window.robot.interact(() ->
        window.ui.root().lookupAll(".choice-button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().startsWith("Tomasz"))
            .findFirst()
            .orElseThrow()
            .fire());
    window.until(() -> notYou.getText().startsWith("Not Tomasz"));
    assertThat(conversation("c-0").agent()).isNull();
  }

  @Test
  void aConflictSaysWhoseItIsAndBothValuesInWordsAndIsDecidedInPlace() throws Exception {
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    long key = window.copy.key("c-0");
    edits.assign(List.of(key), SampleCopy.MARTA);
    edits.setStatus(List.of(key), "pending");
    edits.route(List.of(key), null);
    List<UnsentEdit> made = window.copy.store().outbox().unsent(9);
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), SampleCopy.TOMASZ);
    window.copy.store().server().gone(List.of("c-0"), System.currentTimeMillis());
    window.copy.store().outbox().refuse(List.of(made.get(1).number()), UnsentEdit.GONE);
    window.copy.store().outbox().refuse(List.of(made.get(2).number()), "…");
    Button waiting = window.node("#edits-waiting", Button.class);
    window.until(() -> waiting.isVisible() && "3 need you".equals(waiting.getAccessibleText()));
    window.until(() -> waiting.lookup("#edits-needing") != null);
    window.robot.interact(waiting::fire);
    Node list = window.robot.lookup("#unsent-list").query();
    window.until(() -> texts(list).contains("Agent: nobody → Marta Nowak"));
    assertThat(texts(list))
        .contains("Sarah Kim", "Status: open → pending", "Department: Billing → none")
        .anyMatch(text -> text.endsWith("A colleague changed it too: Tomasz Zieliński."))
        .anyMatch(text -> text.endsWith("The conversation no longer exists on the server."))
        .anyMatch(text -> text.endsWith("The server could not take it after many tries."))
        .noneMatch(text -> text.contains(SampleCopy.TOMASZ));
    window.robot.interact(() -> ((Button) list.lookup("#unsent-insist")).fire());
    window.until(() -> list.lookup("#unsent-insist") == null);
    assertThat(window.copy.store().outbox().unsent(9).getFirst().state())
        .isEqualTo(UnsentEdit.State.WAITING);
    window.robot.interact(() -> ((Button) list.lookup("#unsent-drop")).fire());
    window.until(() -> "1 edit to send · 1 needs you".equals(waiting.getAccessibleText()));
    window.robot.interact(() -> list.getScene().getWindow().hide());
  }

  @Test
  void aPausedActionAboutManyIsOneLineThatWaitsToBeResumed() throws Exception {
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    edits.changeTags(
        List.of(window.copy.key("c-0"), window.copy.key("c-1")), List.of("bulk1"), List.of());
    edits.pause(window.copy.store().progress().newest().orElseThrow());
    Button waiting = window.node("#edits-waiting", Button.class);
    window.until(() -> waiting.getText().equals("2 edits paused"));
    window.robot.interact(waiting::fire);
    Node list = window.robot.lookup("#unsent-list").query();
    window.until(() -> list.lookup("#unsent-resume") != null);
    assertThat(texts(list))
        .contains("Paused with 2 left to send. Waits until you resume it.")
        .noneMatch(text -> text.contains("by itself"));
    window.robot.interact(() -> ((Button) list.lookup("#unsent-resume")).fire());
    window.until(() -> list.lookup("#unsent-resume") == null);
    window.until(() -> waiting.getText().equals("2 edits to send"));
    window.robot.interact(() -> list.getScene().getWindow().hide());
  }

  @Test
  void aConflictIsAskedWhereTheValueStandsAndDecidedThere() throws Exception {
    openSarah();
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    long key = window.copy.key("c-0");
    edits.setStatus(List.of(key), "pending");
    UnsentEdit made = window.copy.store().outbox().of(key).getFirst();
    window.copy.store().outbox().conflict(List.of(made.number()), "active");
    Node details = window.ui.root().lookup(".details");
    window.until(() -> texts(details).contains("You wanted: Status: open → pending"));
    assertThat(texts(details))
        .contains("Meanwhile a colleague set: active. Nothing was overwritten.");
    window.robot.interact(() -> ((Button) details.lookup("#unsent-drop")).fire());
    window.until(() -> details.lookup("#unsent-drop") == null);
    assertThat(window.copy.store().outbox().of(key)).isEmpty();
    assertThat(conversation("c-0").status().word()).isEqualTo("open");
  }

  @Test
  void aDecisionHandsTheFocusToTheNextAndThenToItsOwnValue() throws Exception {
    openSarah();
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    long key = window.copy.key("c-0");
    edits.setStatus(List.of(key), "pending");
    edits.assign(List.of(key), SampleCopy.MARTA);
    List<UnsentEdit> made = window.copy.store().outbox().of(key);
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), "active");
    window.copy.store().outbox().conflict(List.of(made.get(1).number()), SampleCopy.TOMASZ);
    Node details = window.ui.root().lookup(".details");
    window.until(() -> details.lookupAll("#unsent-insist").size() == 2);
    Node first = details.lookup("#unsent-insist");
    window.robot.interact(first::requestFocus);
    window.copy.row(Samples.one(0, "Sarah Kim", "Acme Corp", 130, null, "Another message"));
    window.until(() -> window.ui.settled());
    assertThat(first.isFocused()).as("news of something else take no focus").isTrue();
    window.robot.type(KeyCode.SPACE);
    window.until(() -> details.lookupAll("#unsent-insist").size() == 1);
    window.until(() -> details.lookup("#unsent-insist").isFocused());
    window.robot.type(KeyCode.SPACE);
    window.until(() -> details.lookup("#unsent-insist") == null);
    window.until(() -> window.node("#details-agent", Node.class).isFocused());
  }

  @Test
  void aLinkOfAnEmptyListHandsTheFocusToTheList() throws Exception {
    window.robot.interact(() -> window.ui.show(View.MINE));
    TextField search = window.node("#search-field", TextField.class);
    window.robot.interact(() -> search.setText("parcel"));
    // It is drawn again once it is known how many there are elsewhere.
    window.until(() ->
        window.ui.root().lookup("#empty-everywhere") instanceof Button link
            && link.getText().matches(".*\\d.*"));
    Button everywhere = window.node("#empty-everywhere", Button.class);
    window.robot.interact(everywhere::requestFocus);
    window.robot.type(KeyCode.SPACE);
    window.until(() -> window.ui.settled() && !list().getItems().isEmpty());
    window.until(() -> list().isFocused());
  }

  @Test
  void whatTheServerNoLongerHasCannotBeChanged() throws Exception {
    window.copy.store().server().gone(List.of("m-12"), System.currentTimeMillis());
    String status = conversation("m-12").status().word();
    window.ui.open("m-12");
    window.openDetails();
    window.until(() -> window.node("#details-take", Button.class).isDisabled());
    assertThat(WindowTexts.of(window.ui.root()))
        .contains("This conversation no longer exists on the server: nothing can be changed.");
    window.robot.interact(window.ui::focusList);
    window.robot.type(KeyCode.DIGIT2);
    window.until(() ->
        window.node("#toast", Labeled.class).getText().startsWith("This conversation no longer"));
    assertThat(conversation("m-12").status().word()).isEqualTo(status);
    openSarah();
    window.until(() -> !window.node("#details-take", Button.class).isDisabled());
  }

  @Test
  void anAgentWithoutANameIsNotNobody() throws Exception {
    for (String name : new String[] {null, " ", "\u202e\u202e"}) {
      window.copy.row(
          new SampleCopy.Sample(
              "m-90",
              "Xenia",
              "x@mail.example",
              null,
              "open",
              List.of(),
              "0abcdef0-1111",
              name,
              0,
              "hello"));
      window.robot.interact(() -> window.ui.open("m-90"));
      window.settle();
      window.until(() ->
          window.node("#conversation-list", ListView.class).lookupAll(".list-cell").stream()
              .map(Node::getAccessibleText)
              .filter(text -> text != null && text.startsWith("Xenia"))
              .anyMatch(text -> text.contains("0abcdef0") && !text.contains("nobody")));
    }
  }

  @Test
  void theStatusBarSaysHowMuchMessageSearchCovers() throws Exception {
    Button coverage = window.node("#search-coverage", Button.class);
    var now = window.copy.store().messages().coverage();
    long percent = (long) (now.share() * 100);
    window.until(() -> coverage.getText().equals("Message search covers " + percent + " %"));
  }

  @Test
  void takingItAsksOnceWhoThePersonIs() throws Exception {
    openSarah();
    window.robot.interact(() -> window.node("#details-take", Button.class).fire());
    window.until(() -> texts(window.ui.root()).contains("Who are you?"));
    window.robot.interact(() ->
        window.ui.root().lookupAll(".choice-button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().equals("Marta Nowak"))
            .findFirst()
            .orElseThrow()
            .fire());
    window.until(() -> {
      var agent = conversation("c-0").agent();
      return agent != null && agent.id().equals(SampleCopy.MARTA);
    });
    assertThat(window.copy.store().people().me()).isPresent();
  }

  @Test
  void openingTellsWhatIsOpenAndMarksItSeen() throws Exception {
    window.robot.interact(window.ui::openFirst);
    window.until(() -> window.attention.opened.stream().anyMatch(java.util.Optional::isPresent));
    window.until(() -> !conversation("c-8").marks().unread());
  }

  @Test
  void theHistoryShowsSidesAndWhatIsNew() throws Exception {
    openSarah();
    Set<String> texts = texts(window.node("#message-history", Node.class));
    assertThat(texts).contains("new since you looked", "Sarah");
  }

  @Test
  void everySortOrderCanBeChosen() throws Exception {
    ComboBox<?> box = window.node("#sort-box", ComboBox.class);
    for (int i = box.getItems().size() - 1; i >= 0; i--) {
      int choice = i;
      window.robot.interact(() -> box.getSelectionModel().select(choice));
      window.settle();
      assertThat(list().getItems()).isNotEmpty();
    }
  }

  @Test
  void theViewsAreAKeyAway() throws Exception {
    window.robot.type(KeyCode.G).type(KeyCode.A);
    window.until(() -> texts(window.ui.root()).contains("148"));
    window.until(() ->
        window.ui.settled()
            && list().getItems().size()
                == window
                    .copy
                    .store()
                    .conversations()
                    .count(View.ARCHIVED.query(java.util.Optional.empty())));
  }

  @Test
  void beingOfflineIsSaidAndTheCopyStaysReadable() throws Exception {
    assertThat(window.node("#problem-banner", Node.class).isVisible()).isFalse();
    window.status.set(SyncStatus.State.OFFLINE);
    window.until(() -> window.node("#problem-banner", Node.class).isVisible());
    openSarah();
    window.status.set(SyncStatus.State.LIVE);
    window.until(() -> !window.node("#problem-banner", Node.class).isVisible());
  }

  @Test
  void aProblemMovesNoRowAndOffersAnotherTryUnlessTheServerAskedForAPause() throws Exception {
    double before = window.onFx(() -> list().localToScene(list().getBoundsInLocal()).getMinY());
    window.status.set(SyncStatus.State.SERVER_FAILING);
    Button tryNow = window.node("#problem-try", Button.class);
    window.until(() -> tryNow.isVisible() && tryNow.getParent().isVisible());
    assertThat(window.onFx(() -> list().localToScene(list().getBoundsInLocal()).getMinY()))
        .isEqualTo(before);
    window.robot.interact(tryNow::fire);
    assertThat(window.attention.refreshed).hasValue(1);
    window.status.set(SyncStatus.State.LIMITED);
    window.until(() -> !tryNow.isVisible());
  }

  @Test
  void aTryIsSeenAtOnceAndSoIsWhatCameOfIt() throws Exception {
    window.status.set(SyncStatus.State.OFFLINE);
    Button tryNow = window.node("#problem-try", Button.class);
    Button state = window.node("#sync-state", Button.class);
    window.until(() -> tryNow.isVisible() && state.getText().startsWith("Offline since"));
    window.robot.interact(tryNow::requestFocus);
    window.robot.interact(tryNow::fire);
    assertThat(tryNow.getText()).isEqualTo("Trying…");
    assertThat(state.getText()).isEqualTo("Trying…");
    window.robot.interact(tryNow::fire);
    assertThat(window.attention.refreshed).as("one try at a time").hasValue(1);
    window.status.triedInVain(Instant.now().plusSeconds(1));
    window.until(() -> tryNow.getText().equals("Try now"));
    assertThat(tryNow.isFocused()).isTrue();
    assertThat(texts(window.node("#problem-banner", Node.class)))
        .anyMatch(
            text -> text.matches("(?s).*Tried again at \\d\\d:\\d\\d:\\d\\d without success.*"));
    assertThat(state.getText()).matches("Offline since \\d\\d:\\d\\d, tried \\d\\d:\\d\\d");
    window.status.set(SyncStatus.State.LIVE);
    window.until(() -> state.getText().startsWith("Live, "));
    press("#sync-state", "#sync-refresh");
    assertThat(state.getText()).isEqualTo("Looking…");
    window.status.set(SyncStatus.State.LIVE);
    window.until(() -> state.getText().startsWith("Live, "));
  }

  @Test
  void theStatusBarOffersToLookNowAndToCompareEverything() {
    press("#sync-state", "#sync-refresh");
    assertThat(window.attention.refreshed).hasValue(1);
    press("#held-count", "#held-check");
    assertThat(window.attention.checked).hasValue(1);
  }

  private void press(String item, String step) {
    window.robot.interact(() -> window.node(item, Button.class).fire());
    Button button = window.robot.lookup(step).queryButton();
    window.robot.interact(button::fire);
  }

  @Test
  void figuresThatChangeMoveNothingElseInTheStatusBar() throws Exception {
    window.resize(1400, 680);
    Set<List<Double>> places = new HashSet<>();
    for (int used : List.of(1, 11, 63, 100)) {
      window.status.set(figures(used));
      window.until(
          () -> window.node("#request-budget", Button.class).getText().startsWith(used + " of"));
      places.add(
          window.onFx(() -> {
            window.ui.root().layout();
            return List.of("#held-count", "#search-coverage", "#request-budget").stream()
                .map(id -> window.node(id, Button.class))
                .map(item -> item.localToScene(item.getLayoutBounds()).getMinX())
                .toList();
          }));
    }
    assertThat(places).hasSize(1);
  }

  private static SyncStatus figures(int used) {
    SyncStatus now = FixedStatus.of(SyncStatus.State.LIVE);
    return new SyncStatus(
        now.state(),
        now.since(),
        now.lastContact().map(at -> at.minusSeconds(used / 2)),
        now.lastTry(),
        now.detail(),
        now.backfilled(),
        now.total(),
        now.firstSyncLeft(),
        now.skew(),
        new SyncStatus.BudgetUse(100, used, now.budget().byLane(), Optional.empty()));
  }

  @Test
  void requestsOfBeforeTheStartAreNotBlamedOnOthers() {
    window.robot.interact(() -> window.node("#request-budget", Button.class).fire());
    Node explained = window.robot.lookup(".explain").query();
    assertThat(texts(explained))
        .contains("before this start, or other consoles")
        .doesNotContain("other consoles with this key");
    window.robot.interact(() -> explained.getScene().getWindow().hide());
  }

  @Test
  void whileSeveralAreChosenTheDetailsSayWhichOneTheyChange() throws Exception {
    openSarah();
    Node notice = window.node("#details-chosen", Node.class);
    assertThat(notice.isVisible()).isFalse();
    window.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    window.until(notice::isVisible);
    assertThat(texts(notice))
        .contains("Sarah Kim")
        .anyMatch(text -> text.endsWith(" conversations are chosen"));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !notice.isVisible());
  }

  @Test
  void whatTheServerWroteFromTheRightIsNeverBrokenIntoLinesByTheToolkit() throws Exception {
    String words = "سجلات هذه المحادثة مقفلة، حاول مرة أخرى بعد دقائق من فضلك يا سيدي العزيز";
    openSarah();
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    edits.setStatus(List.of(window.copy.key("c-0")), "pending");
    window
        .copy
        .store()
        .outbox()
        .refuse(List.of(window.copy.store().outbox().unsent(1).getFirst().number()), words);
    Node details = window.ui.root().lookup(".details");
    window.until(() -> details.lookup("#unsent-retry") != null);
    assertThat(brokenByTheToolkit(details)).isEmpty();
    assertThat(details.lookupAll(".decision .wrapped-text")).hasSizeGreaterThan(5);
    Button waiting = window.node("#edits-waiting", Button.class);
    window.robot.interact(waiting::fire);
    Node list = window.robot.lookup("#unsent-list").query();
    window.until(() -> !list.lookupAll(".wrapped-text").isEmpty());
    assertThat(brokenByTheToolkit(list)).isEmpty();
    window.robot.interact(() -> list.getScene().getWindow().hide());
  }

  private static List<String> brokenByTheToolkit(Node node) {
    return node.lookupAll("*").stream()
        .filter(one -> one instanceof Labeled labeled && labeled.isWrapText())
        .map(one -> ((Labeled) one).getText())
        .filter(text -> text.chars().anyMatch(c -> c >= 0x590 && c <= 0x6FF))
        .toList();
  }

  @Test
  void aMinimisedWindowIsCalledHidden() throws Exception {
    window.robot.interact(() -> window.stage.setIconified(true));
    window.until(() -> window.attention.uses.contains(WindowUse.HIDDEN));
    window.robot.interact(() -> window.stage.setIconified(false));
    window.until(() -> window.attention.uses.getLast() != WindowUse.HIDDEN);
  }

  @Test
  void theSheetOfKeysOpensAndCloses() throws Exception {
    window.robot.interact(() -> window.node("#keys-button", Button.class).fire());
    window.until(() -> texts(window.ui.root()).contains("Set to pending"));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !texts(window.ui.root()).contains("Set to pending"));
  }

  @Test
  void refreshingIsPassedOn() throws Exception {
    window.robot.type(KeyCode.F5);
    window.until(() -> window.attention.refreshed.get() == 1);
  }
}
