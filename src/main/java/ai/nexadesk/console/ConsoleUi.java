package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.AfterArchive;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreException;
import ai.nexadesk.console.sync.SyncStatusSource;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.attachment.Fetcher;
import ai.nexadesk.console.ui.connect.Connector;
import ai.nexadesk.console.ui.control.FocusKeeper;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.conversations.ConversationsView;
import ai.nexadesk.console.ui.conversations.FilterChoices;
import ai.nexadesk.console.ui.details.DetailsView;
import ai.nexadesk.console.ui.export.Paper;
import ai.nexadesk.console.ui.export.TranscriptSheet;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.history.HistoryView;
import ai.nexadesk.console.ui.message.LinkQuestion;
import ai.nexadesk.console.ui.notices.Bell;
import ai.nexadesk.console.ui.notices.NoticesModel;
import ai.nexadesk.console.ui.remind.Remind;
import ai.nexadesk.console.ui.remind.RemindModel;
import ai.nexadesk.console.ui.shell.Attention;
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
import ai.nexadesk.console.ui.views.ChosenFiles;
import ai.nexadesk.console.ui.views.ViewCommands;
import ai.nexadesk.console.ui.views.ViewFiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window's content, assembled: every view, its model, and the bonds between them. FX thread.
 *
 * <p>{@link #root()} is to be put into a scene, of a stage or of a picture.
 */
public final class ConsoleUi implements AutoCloseable {

  private final Background background = new Background(this::failed);
  private final Question<Optional<Long>> opening = background.promptQuestion();
  private final EverySecond second = new EverySecond();
  private final Selection selection = new Selection();
  private final Texts texts;
  private final ConsoleModels models;
  private final ConsoleFeeds feeds;
  private final Overlays overlays;
  private final Toast toast = new Toast();
  private final ConversationsView list;
  private final ListBonds bonds;
  private final SuggestionSwitch suggesting;
  private final HistoryView history;
  private final DetailsView details;
  private final ConversationActions actions;
  private final Rail rail;
  private final SavedViewsInWindow savedViews;
  private final ViewCommands views;
  private final Panes panes;
  private final Commands commands;
  private final Setting<AfterArchive> afterArchive;
  private final TopBar top;
  private final Navigation navigation;
  private final Themes themes;
  private final Remembered remembered;
  private final Parent root;
  private final WindowFacts facts;
  private final Remind remind;
  private final Bell bell;
  private final NoticesModel notices = new NoticesModel();
  private final QueueDesk queue;
  private final MessagesInWindow messages;
  private final TranscriptsInWindow transcripts;
  private final ConnectingInWindow connecting;
  private final FileDialog saveDialog = new FileDialog(this::root);

  /** Builds everything and asks for the inbox. */
  public ConsoleUi(
      Store store,
      Edits edits,
      SyncStatusSource status,
      Attention attention,
      WindowFacts facts,
      Settings settings) {
    texts = new Texts(facts.locale());
    afterArchive = settings.afterArchive();
    this.facts = facts;
    InstantSource clock = facts.clock();
    InstantSource serverClock = () -> clock.instant().plus(status.current().skew());
    Times times = new Times(texts, serverClock, facts.zone());
    ViewNames names = new ViewNames(texts);
    overlays = new Overlays(texts);
    models = ConsoleModels.of(store, edits, status.current(), selection, background, texts, times);
    FilterChoices choices = new FilterChoices(store, background);
    list = new ConversationsView(models.conversations(), choices, texts, times, second, names::of);
    bonds = new ListBonds(models, settings);
    suggesting = new SuggestionSwitch(settings.suggestions(), models.details(), toast::say, texts);
    details = new DetailsView(models.details(), overlays, texts, times);
    actions =
        new ConversationActions(
            models,
            new ConversationActions.With(details, overlays, toast, afterArchive, background),
            texts,
            times);
    list.foot(actions.foot());
    second.listen(models.progress()::tick);
    models.progress().onOpen(key -> navigation().openAndFocus(key));
    remind =
        new Remind(
            new RemindModel(
                store.reminders(), background, models.local(), texts.of("remind.undone")),
            overlays,
            texts,
            times,
            new Remind.Now(clock, facts.zone()),
            new ConsoleReminders(models, selection, toast));
    details.people().with(new DetailActions.Chosen(this::root, texts), toast::say);
    details.onRemind(this::remind, () -> remind.clear(KeySet.of(selection.key())));
    history =
        new HistoryView(
            models.history(),
            texts,
            times,
            second,
            () -> navigation().back(),
            () -> navigation().toggleDetails());
    messages =
        new MessagesInWindow(models.history(), overlays, background, saveDialog, texts, toast::say);
    transcripts =
        new TranscriptsInWindow(
            selection,
            new TranscriptSheet.Around(
                store, overlays, background, saveDialog, texts, times, serverClock, toast::say),
            new SystemPaper(this::root));
    savedViews =
        new SavedViewsInWindow(
            models, settings, toast, this::showView, new ChosenFiles(this::window, texts));
    views = new ViewCommands(models.saved(), background, overlays, texts, savedViews);
    rail =
        new Rail(
            models.rail(),
            names,
            texts,
            List.of(views.section()),
            settings.railCollapsed(),
            this::show);
    panes = new Panes(list.node(), history.node(), details.node(), settings);
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
                toast::say,
                models.details().lockedProperty()));
    StatusSteps steps =
        new StatusSteps(
            this::openKey,
            models.status()::tryNow,
            attention::checkEverything,
            models.conversations()::readListed);
    StatusBar bar = new StatusBar(models.status(), texts, times, clock, second, steps);
    commands = new Commands(this, models, overlays, settings);
    actions.choosers(commands.choosers());
    // The dark property exists before the theme does, which needs the finished root.
    DarkState dark = new DarkState();
    top =
        new TopBar(
            facts,
            texts,
            dark.property(),
            new TopBar.Steps(
                () -> navigation().toResults(),
                commands::help,
                dark::toggle,
                commands::settings,
                commands::palette,
                commands::menu));
    choices.completes(top.search(), texts);
    Times local = new Times(texts, clock, facts.zone());
    bell = new Bell(notices, texts, local, this::openKey);
    top.add(bell.node());
    connecting = new ConnectingInWindow(facts, texts, overlays);
    // Above the status bar: what comes and goes there moves no row.
    ProblemBanner problems = new ProblemBanner(models.status(), texts, times, clock);
    VBox bottom = new VBox(connecting.watch(problems), bar.node());
    ShellView shell =
        new ShellView(
            new ShellView.Parts(top, connecting.banners(), rail, queue.pages(), bottom, toast),
            overlays);
    root = shell.root();
    FocusKeeper.in(root);
    if (SafeText.rightToLeft(facts.locale().getDisplayLanguage(facts.locale()))) {
      root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    themes = new Themes(root);
    dark.follow(themes);
    remembered =
        new Remembered(
            settings,
            themes.themeProperty(),
            rail::arrange,
            models.status().failureProperty(),
            texts);
    navigation =
        new Navigation(
            models,
            new Navigation.Views(list, history, details),
            new Navigation.Frame(panes, top, rail, overlays, toast),
            queue,
            actions,
            texts);
    commands.fill(
        navigation,
        new Commands.Window(
            dark::toggle,
            bell::toggle,
            models.conversations().look()::nextDensity,
            models.status()::tryNow,
            attention::checkEverything));
    commands.listen(root, overlays::isOpen);
    list.list().setContextMenu(commands.ofConversation());
    history.menu(commands.ofConversation());
    feeds = new ConsoleFeeds(models, attention, texts);
    feeds.start(store, status, root);
    second.listen(new AgesInWindow(models, feeds::hidden)::tick);
    bind();
    models.start();
  }

  private void showView(ViewRef view, boolean alone) {
    navigation.show(view, alone);
  }

  private void bind() {
    top.onSave(views::saveListed);
    root.sceneProperty()
        .addListener((of, was, is) -> {
          if (is != null) {
            // Menus and popups take it from the scene.
            is.setNodeOrientation(root.getNodeOrientation());
            focusList();
          }
        });
    bonds.bind(top, panes, queue.pages(), history);
    history.navigation(panes.turnsProperty(), panes.drawerModeProperty());
    list.list()
        .setOnMouseClicked(event -> {
          if (!selection.isEmpty()) {
            panes.showHistory();
          }
        });
  }

  /** Asks this where to save a file, in place of the system's dialog. */
  public void saveWith(SaveDialog dialog) {
    saveDialog.replace(dialog);
  }

  /** Opens the addresses in messages with this, in place of the system's browser. */
  public void browseWith(LinkQuestion.Browser browser) {
    messages.links().openWith(browser);
  }

  /** Fetches what is attached to messages with this; nothing can be fetched before. */
  public void fetchWith(Fetcher fetcher) {
    messages.attachments().fetchWith(fetcher);
  }

  /** Connects workspaces with this; none can be connected before. */
  public void connectWith(Connector connector) {
    connecting.connectWith(connector);
  }

  /** What shows the other workspaces. */
  void onWorkspaces(Consumer<Node> show) {
    top.onWorkspaces(show);
  }

  /** Prints with these, in place of the system's printers. */
  public void printWith(Paper paper) {
    transcripts.printWith(paper);
  }

  public ConnectingInWindow connecting() {
    return connecting;
  }

  SuggestionSwitch suggesting() {
    return suggesting;
  }

  TranscriptsInWindow transcripts() {
    return transcripts;
  }

  /** The window's content. */
  public Parent root() {
    return root;
  }

  /** Light, dark, or as the system; setting it changes the window at once. */
  public ObjectProperty<Theme> themeProperty() {
    return themes.themeProperty();
  }

  /** Everything a person can do here. */
  public Actions actions() {
    return commands.actions();
  }

  /** Which keys start it. */
  public KeyMap keyMap() {
    return commands.keyMap();
  }

  /** Shows a view from its top. */
  public void show(ViewRef view) {
    navigation.show(view, false);
  }

  /** Shows the page for leads. */
  public void showQueue() {
    navigation.showQueue();
  }

  /** Where the person is, and how they get elsewhere. */
  Navigation navigation() {
    return navigation;
  }

  /** Keeps what is listed now under a name. */
  void saveView() {
    views.saveListed();
  }

  /** What is known of the open conversation, and what can be done there. */
  public DetailsView details() {
    return details;
  }

  /** Asks for files to import and export in another way than the desktop's. */
  public void viewFiles(ViewFiles files) {
    savedViews.files(files);
  }

  private @Nullable Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  /** Opens the conversation with this id of the server's; says so when it is not held. */
  public void open(String conversationId) {
    opening.ask(
        () -> models.store().conversations().find(conversationId).map(Conversation::key),
        found -> found.ifPresentOrElse(this::openKey, () -> toast.say(texts.of("open.notHeld"))));
  }

  /** Opens the first conversation of the list, as soon as there is one. */
  public void openFirst() {
    models.conversations().awaitFirst();
    panes.showHistory();
  }

  void openKey(long key) {
    navigation.openKey(key);
  }

  /** Puts the focus where work begins. */
  public void focusList() {
    navigation.focusList();
  }

  /** Whether the newest listing has its first screenful: the next frame shows it. */
  public boolean answered() {
    return models.conversations().answeredProperty().get();
  }

  /**
   * Whether everything asked for is drawn: the list, its rows and the selected history. A picture
   * taken while it is true shows no placeholder.
   */
  public boolean settled() {
    return background.idle()
        && feeds.idle()
        && models.conversations().settled()
        && models.history().settled();
  }

  /** Stops listening and asking; the store may be closed afterwards. */
  @Override
  public void close() {
    models.details().keepTyped();
    feeds.close();
    bonds.close();
    suggesting.close();
    queue.close();
    messages.attachments().close();
    second.stop();
    remembered.close();
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

  /** Asks until when what is selected shall be put away. */
  void remind() {
    remind.choose(selection.targets());
  }

  NoticesModel notices() {
    return notices;
  }

  /** The conversation whose messages are on the screen. */
  ObservableValue<Number> lookedAt() {
    return models
        .history()
        .inViewProperty()
        .flatMap(is -> is ? selection.openedProperty() : new SimpleLongProperty(Selection.NONE));
  }

  Selection selection() {
    return selection;
  }

  WindowFacts facts() {
    return facts;
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
                : texts.of("problem.unexpected", Uncaught.code(cause)));
  }

  /** Says what went wrong on this computer, until the person puts it away. */
  void warn(String words) {
    models.status().failureProperty().set(words);
  }

  /** What lies over the panes. */
  Overlays overlays() {
    return overlays;
  }

  /** Says one sentence at the bottom of the window. */
  void tell(String words) {
    toast.say(words);
  }

  Texts texts() {
    return texts;
  }

  /** Opens the settings. */
  void changeSettings() {
    commands.settings();
  }

  ConversationActions doing() {
    return actions;
  }

  Background background() {
    return background;
  }
}
