package ai.nexadesk.console;

import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.conversations.ConversationsView;
import ai.nexadesk.console.ui.conversations.Listing;
import ai.nexadesk.console.ui.details.DetailsView;
import ai.nexadesk.console.ui.history.HistoryView;
import ai.nexadesk.console.ui.shell.Panes;
import ai.nexadesk.console.ui.shell.Rail;
import ai.nexadesk.console.ui.shell.Toast;
import ai.nexadesk.console.ui.shell.TopBar;
import ai.nexadesk.console.ui.text.Texts;

/** Where the person is in the window, and how they get elsewhere. FX thread. */
final class Navigation {

  private final ConsoleModels models;
  private final Selection selection;
  private final Views views;
  private final Frame frame;
  private final QueueDesk queue;
  private final ConversationActions doing;
  private final Texts texts;

  /** The three panes. */
  record Views(ConversationsView list, HistoryView history, DetailsView details) {}

  /** What stands around them. */
  record Frame(Panes panes, TopBar top, Rail rail, Overlays overlays, Toast toast) {}

  Navigation(
      ConsoleModels models,
      Views views,
      Frame frame,
      QueueDesk queue,
      ConversationActions doing,
      Texts texts) {
    this.models = models;
    this.selection = models.conversations().selection();
    this.views = views;
    this.frame = frame;
    this.queue = queue;
    this.doing = doing;
    this.texts = texts;
    models.conversations().listingProperty().addListener((of, was, is) -> markShown());
    queue.pages().pagedProperty().addListener((of, was, is) -> markShown());
    queue.pages().onLeft(this::focusPanes);
    frame.rail().onQueue(this::showQueue);
    markShown();
  }

  private void markShown() {
    Listing listing = models.conversations().listingProperty().get();
    if (queue.shown()) {
      frame.rail().selectQueue();
    } else if (listing.view() instanceof ViewRef.Found) {
      frame.rail().selectNone();
    } else {
      frame.rail().select(listing.view());
    }
    frame.top().saveable(listing.narrowed() && keepObstacle().isEmpty());
  }

  Whereabouts whereabouts() {
    return new Whereabouts(
        models.conversations().listingProperty().get().view(),
        queue.shown(),
        models.conversations().search().textProperty().get(),
        selection.opened());
  }

  /** Searches for these words in what is listed. */
  void search(String words) {
    models.conversations().search().textProperty().set(words);
  }

  /** Why nobody can move in the list or choose in it; empty when they can. */
  String listObstacle() {
    return queue.shown() ? texts.of("why.queueShown") : "";
  }

  /** Why nothing can be done with a conversation; empty when something can. */
  String selectionObstacle() {
    return queue.shown() ? listObstacle() : doing.selectionObstacle();
  }

  /** Why nothing can be done with the open conversation; empty when something can. */
  String openObstacle() {
    if (queue.shown()) {
      return listObstacle();
    }
    return selection.isEmpty() ? texts.of("why.nothingOpen") : "";
  }

  /** Why no conversation can be changed; empty when one can. */
  String editObstacle() {
    return queue.shown() ? listObstacle() : doing.editObstacle();
  }

  /** Why the list cannot be kept as a view; empty when it can. */
  String keepObstacle() {
    return models.conversations().listingProperty().get().view() instanceof ViewRef.Found
        ? texts.of("why.notAView")
        : "";
  }

  /** Shows the page for leads. */
  public void showQueue() {
    queue.show();
  }

  /** Shows the page for leads, and what hands out the work nobody has. */
  void handOut() {
    queue.handOut();
  }

  /** Asks where to save what is listed. */
  void saveList() {
    queue.saveList();
  }

  /**
   * Shows a view from its frame.top().
   *
   * @param alone without what was searched or filtered before
   */
  void show(ViewRef view, boolean alone) {
    queue.hide();
    frame.panes().back();
    if (alone) {
      models.conversations().showAlone(view);
      frame.top().search().clear();
    } else {
      models.conversations().show(view);
    }
  }

  void openKey(long key) {
    queue.hide();
    selection.select(key);
    frame.panes().showHistory();
  }

  /** Likewise, and puts the focus where work goes on. */
  void openAndFocus(long key) {
    openKey(key);
    focusPanes();
  }

  void toggleDetails() {
    frame.panes().toggleDetails();
  }

  /** What can be done with the messages. */
  HistoryActions inHistory() {
    return new HistoryActions(
        views.history(),
        frame.overlays(),
        texts,
        this::openObstacle,
        () -> frame.panes().showHistory());
  }

  /** One step back: sheet, search, find, what is chosen, drawer, list. */
  void back() {
    if (frame.overlays().isOpen()) {
      frame.overlays().close();
    } else if (frame.top().search().isFocused()) {
      frame.top().search().clear();
      focusList();
    } else if (queue.shown()) {
      queue.hide();
    } else if (views.history().endFind()) {
      views.history().messages().requestFocus();
    } else if (!doing.pickNone()) {
      frame.panes().back();
      focusList();
    }
  }

  /** From the search field to the first of what it found; the search stays. */
  void toResults() {
    frame.panes().showList();
    focusList();
    models.conversations().selectFirst();
  }

  /** Opens what is selected and moves the focus to its messages. */
  void openSelected() {
    if (selection.isEmpty()) {
      models.conversations().move(1);
    }
    if (!selection.isEmpty()) {
      frame.panes().showHistory();
      views.history().messages().requestFocus();
    }
  }

  /** Selects another row; the list keeps still meanwhile. */
  void move(int by) {
    driven();
    models.conversations().move(by);
  }

  /** Goes to the next unread conversation, or the previous one. */
  public void stepUnread(boolean down) {
    views.list().driven();
    models.conversations().stepUnread(down, () -> frame.toast().say(texts.of("toast.noUnread")));
  }

  /** Asks for tags: where they are typed, or for several conversations in a sheet. */
  void tags() {
    if (doing.several()) {
      doing.tags();
    } else {
      frame.panes().showDetails();
      views.details().focusTags();
    }
  }

  /** Puts the focus where the note on the open conversation is written. */
  void note() {
    frame.panes().showDetails();
    views.details().focusNote();
  }

  /** Why the drawer of details cannot be opened; empty when it can. */
  String drawerObstacle() {
    return frame.panes().drawerModeProperty().get() ? "" : texts.of("why.detailsShown");
  }

  void driven() {
    views.list().driven();
  }

  void focusSearch() {
    frame.top().search().requestFocus();
    frame.top().search().selectAll();
  }

  /** Puts the focus where work begins. */
  void focusList() {
    views.list().list().requestFocus();
  }

  /** The list, or the history where that one has the turn. */
  private void focusPanes() {
    if (frame.panes().turnsProperty().get() && frame.panes().historyInViewProperty().get()) {
      views.history().messages().requestFocus();
    } else {
      focusList();
    }
  }

  boolean listFocused() {
    return views.list().list().isFocused();
  }
}
