package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreException;
import ai.nexadesk.console.sync.SyncStatusSource;
import ai.nexadesk.console.ui.connect.DemoBanner;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.conversations.ConversationsView;
import ai.nexadesk.console.ui.conversations.FilterChoices;
import ai.nexadesk.console.ui.conversations.Listing;
import ai.nexadesk.console.ui.details.DetailsView;
import ai.nexadesk.console.ui.details.Made;
import ai.nexadesk.console.ui.export.SaveDialog;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.history.HistoryView;
import ai.nexadesk.console.ui.shell.Attention;
import ai.nexadesk.console.ui.shell.KeySheet;
import ai.nexadesk.console.ui.shell.Keys;
import ai.nexadesk.console.ui.shell.Panes;
import ai.nexadesk.console.ui.shell.Rail;
import ai.nexadesk.console.ui.shell.ShellView;
import ai.nexadesk.console.ui.shell.Toast;
import ai.nexadesk.console.ui.shell.TopBar;
import ai.nexadesk.console.ui.shell.ViewNames;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.status.ProblemBanner;
import ai.nexadesk.console.ui.status.StatusBar;
import ai.nexadesk.console.ui.status.StatusSteps;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import ai.nexadesk.console.ui.theme.Theme;
import ai.nexadesk.console.ui.theme.Themes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The window's content, assembled: every view, its model, and the bonds between them. FX thread.
 *
 * <p>{@link #root()} is to be put into a scene, of a stage or of a picture.
 */
public final class ConsoleUi implements AutoCloseable {

  private final Background background = new Background(this::failed);
  private final EverySecond second = new EverySecond();
  private final Selection selection = new Selection();
  private final Texts texts;
  private final ConsoleModels models;
  private final ConsoleFeeds feeds;
  private final Overlays overlays;
  private final Toast toast = new Toast();
  private final ConversationsView list;
  private final HistoryView history;
  private final DetailsView details;
  private final Rail rail;
  private final Panes panes;
  private final TopBar top;
  private final Themes themes;
  private final Parent root;
  private final QueueDesk queue;
  private final FileDialog saveDialog = new FileDialog(this::root);
  private long archiving = Selection.NONE;

  /** Builds everything and asks for the inbox. */
  public ConsoleUi(
      Store store, Edits edits, SyncStatusSource status, Attention attention, WindowFacts facts) {
    texts = new Texts(facts.locale());
    InstantSource clock = InstantSource.system();
    InstantSource serverClock = () -> clock.instant().plus(status.current().skew());
    Times times = new Times(texts, serverClock, facts.zone());
    ViewNames names = new ViewNames(texts);
    overlays = new Overlays(texts);
    models = ConsoleModels.of(store, edits, status.current(), selection, background, texts, times);
    list =
        new ConversationsView(
            models.conversations(),
            new FilterChoices(store, background),
            texts,
            times,
            second,
            names::of);
    details = new DetailsView(models.details(), overlays, texts, times);
    history =
        new HistoryView(models.history(), texts, times, second, this::back, this::toggleDetails);
    rail = new Rail(models.rail(), names, texts, this::show);
    panes = new Panes(list.node(), history.node(), details.node());
    queue =
        new QueueDesk(
            new QueueDesk.Surroundings(
                store,
                edits,
                models.conversations(),
                panes,
                overlays,
                background,
                second,
                texts,
                times,
                facts,
                serverClock,
                saveDialog,
                this::openKey,
                toast::say));
    StatusSteps steps =
        new StatusSteps(this::openKey, attention::refreshNow, attention::checkEverything);
    StatusBar bar = new StatusBar(models.status(), texts, times, clock, second, steps);
    KeyActions keys = new KeyActions(this, edits, attention::refreshNow);
    KeySheet sheet = new KeySheet(keys.all(), texts, overlays);
    keys.onHelp(sheet::open);
    // The dark property exists before the theme does, which needs the finished root.
    DarkState dark = new DarkState();
    top =
        new TopBar(
            facts,
            texts,
            dark.property(),
            new TopBar.Steps(
                models.conversations()::search, this::toResults, sheet::open, dark::toggle));
    List<Region> banners = new ArrayList<>();
    if (facts.demo()) {
      banners.add(new DemoBanner(texts, overlays).node());
    }
    // Above the status bar: what comes and goes there moves no row.
    VBox bottom =
        new VBox(
            new ProblemBanner(models.status(), texts, times, clock, steps.refresh()).node(),
            bar.node());
    ShellView shell =
        new ShellView(
            new ShellView.Parts(top, banners, rail, queue.pages(), bottom, toast), overlays);
    root = shell.root();
    if (SafeText.rightToLeft(facts.locale().getDisplayLanguage(facts.locale()))) {
      root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    themes = new Themes(root);
    dark.follow(themes);
    new Keys(keys.all(), overlays::isOpen).listen(root);
    feeds = new ConsoleFeeds(models, attention, texts);
    feeds.start(store, status, root);
    bind();
    models.start();
  }

  private void bind() {
    models.conversations().listingProperty().addListener((of, was, is) -> markShown());
    queue.pages().pagedProperty().addListener((of, was, is) -> markShown());
    rail.onQueue(this::showQueue);
    markShown();
    root.sceneProperty()
        .addListener((of, was, is) -> {
          if (is != null) {
            focusList();
          }
        });
    history.navigation(panes.turnsProperty(), panes.drawerModeProperty());
    list.list()
        .setOnMouseClicked(event -> {
          if (!selection.isEmpty()) {
            panes.showHistory();
          }
        });
  }

  private void markShown() {
    Listing listing = models.conversations().listingProperty().get();
    if (queue.shown()) {
      rail.selectQueue();
    } else if (listing.lens() != null) {
      top.search().clear();
      rail.selectNone();
    } else {
      rail.select(listing.view());
    }
  }

  /** Shows the page for leads. */
  public void showQueue() {
    queue.show();
  }

  /** Asks this where to save a file, in place of the system's dialog. */
  public void saveWith(SaveDialog dialog) {
    saveDialog.replace(dialog);
  }

  /** The window's content. */
  public Parent root() {
    return root;
  }

  /** Light, dark, or as the system; setting it changes the window at once. */
  public ObjectProperty<Theme> themeProperty() {
    return themes.themeProperty();
  }

  /** Shows a view from its top. */
  public void show(View view) {
    queue.hide();
    panes.back();
    models.conversations().show(view);
  }

  /** Opens the conversation with this id of the server's; says so when it is not held. */
  public void open(String conversationId) {
    background.command(
        () -> models.store().conversations().find(conversationId).map(Conversation::key),
        found -> found.ifPresentOrElse(this::openKey, () -> toast.say(texts.of("open.notHeld"))));
  }

  /** Opens the first conversation of the list, as soon as there is one. */
  public void openFirst() {
    models.conversations().selectFirst();
    panes.showHistory();
  }

  /** Puts the focus where work begins. */
  public void focusList() {
    list.list().requestFocus();
  }

  /**
   * Whether everything asked for is drawn: the list, its rows and the selected history. A picture
   * taken while it is true shows no placeholder.
   */
  public boolean settled() {
    return background.idle()
        && feeds.idle()
        && models.conversations().answeredProperty().get()
        && models.history().settled();
  }

  /** Stops listening and asking; the store may be closed afterwards. */
  @Override
  public void close() {
    feeds.close();
    queue.close();
    second.stop();
    themes.close();
    background.close();
  }

  /**
   * Waits, after {@link #close()} and off the FX thread, until every edit made is on disk.
   *
   * @return whether all of them were in time
   */
  boolean finishEdits(Duration atMost) throws InterruptedException {
    return background.finish(atMost);
  }

  private void openKey(long key) {
    queue.hide();
    selection.select(key);
    panes.showHistory();
  }

  private void failed(Throwable cause) {
    System.getLogger(ConsoleUi.class.getName())
        .log(System.Logger.Level.WARNING, "a question of the window failed", cause);
    models
        .status()
        .failureProperty()
        .set(
            cause instanceof StoreException known && known.getMessage() != null
                ? known.getMessage()
                : texts.of("problem.unexpected"));
  }

  private void toggleDetails() {
    panes.toggleDetails();
  }

  /** One step back: sheet, search, drawer, list. */
  void back() {
    if (overlays.isOpen()) {
      overlays.close();
    } else if (top.search().isFocused()) {
      top.search().clear();
      focusList();
    } else if (queue.shown()) {
      queue.hide();
      focusList();
    } else {
      panes.back();
      focusList();
    }
  }

  /** From the search field to the first of what it found; the search stays. */
  private void toResults() {
    focusList();
    models.conversations().selectFirst();
  }

  /** Opens what is selected and moves the focus to its messages. */
  void openSelected() {
    if (queue.shown()) {
      return;
    }
    if (selection.isEmpty()) {
      models.conversations().move(1);
    }
    if (!selection.isEmpty()) {
      panes.showHistory();
      history.messages().requestFocus();
    }
  }

  /** Selects another row; the list keeps still meanwhile. */
  void move(int by) {
    if (queue.shown()) {
      return;
    }
    list.driven();
    models.conversations().move(by);
  }

  /** Sets the status; what leaves the view by it makes way for the next. */
  void setStatus(String word) {
    if (queue.shown()) {
      return;
    }
    models
        .details()
        .setStatus(
            word,
            made ->
                sayUnlessDone(
                    made,
                    texts.of("toast.already", StatusWord.of(new ConversationStatus(word), texts))));
  }

  /** Archives what is selected and, once that is on disk, goes on to the next. */
  void archive() {
    long key = selection.key();
    if (selection.isEmpty() || key == archiving || queue.shown()) {
      return;
    }
    archiving = key;
    long next = models.conversations().neighbour();
    models.details().setStatus("archived", made -> archived(key, next, made));
  }

  private void archived(long key, long next, Made made) {
    archiving = Selection.NONE;
    sayUnlessDone(
        made, texts.of("toast.already", StatusWord.of(ConversationStatus.ARCHIVED, texts)));
    if (made == Made.DONE) {
      if (next != Selection.NONE && selection.key() == key) {
        selection.select(next);
      }
      toast.say(texts.of("toast.archived"));
    }
  }

  void take() {
    if (!selection.isEmpty() && !queue.shown()) {
      details.takeIt(made -> sayUnlessDone(made, texts.of("toast.alreadyYours")));
    }
  }

  private void sayUnlessDone(Made made, String already) {
    switch (made) {
      case DONE -> {}
      case NOTHING -> toast.say(already);
      case LOCKED -> toast.say(models.details().lockedProperty().get());
    }
  }

  void focusSearch() {
    top.search().requestFocus();
    top.search().selectAll();
  }

  /** Says what undo or redo did. */
  void say(Optional<String> title, String key, String nothing) {
    toast.say(title.map(words -> texts.of(key, words)).orElse(texts.of(nothing)));
  }

  Texts texts() {
    return texts;
  }

  Background background() {
    return background;
  }

  boolean listFocused() {
    return list.list().isFocused();
  }
}
