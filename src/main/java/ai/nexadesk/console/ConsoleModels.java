package ai.nexadesk.console;

import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.bulk.BulkModel;
import ai.nexadesk.console.ui.bulk.ProgressModel;
import ai.nexadesk.console.ui.control.LocalUndo;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.conversations.ConversationsModel;
import ai.nexadesk.console.ui.details.DetailsModel;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.history.HistoryModel;
import ai.nexadesk.console.ui.shell.RailModel;
import ai.nexadesk.console.ui.status.StatusModel;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import ai.nexadesk.console.ui.views.SavedViewsModel;

/** The state behind the window, feature by feature. FX thread. */
record ConsoleModels(
    Store store,
    ConversationsModel conversations,
    HistoryModel history,
    DetailsModel details,
    RailModel rail,
    SavedViewsModel saved,
    StatusModel status,
    BulkModel bulk,
    ProgressModel progress,
    LocalUndo local) {

  static ConsoleModels of(
      Store store,
      Edits edits,
      SyncStatus first,
      Selection selection,
      Background background,
      Texts texts,
      Times times) {
    ConversationsModel conversations = new ConversationsModel(store, selection, background);
    DetailsModel details = new DetailsModel(store, edits, selection, background);
    details.onActed(conversations::acted);
    BulkModel bulk = new BulkModel(store, edits, selection, background);
    bulk.onActed(conversations::acted);
    LocalUndo local = new LocalUndo(store.intents()::newest, store.intents()::overtake);
    return new ConsoleModels(
        store,
        conversations,
        new HistoryModel(store, selection, background, texts, times),
        details,
        new RailModel(store, background),
        new SavedViewsModel(store.savedViews(), background, local, texts),
        new StatusModel(store, first, background),
        bulk,
        new ProgressModel(store, edits, first, background),
        local);
  }

  /** Asks for everything the window starts with. */
  void start() {
    conversations.start();
    rail.refresh();
    saved.refresh();
    status.refresh();
    details.refreshKnown();
  }

  /** Passes on what a transaction, or several at once, changed. */
  void changed(StoreChange change) {
    if (change.people()) {
      conversations.peopleChanged();
    }
    if (!change.conversations().isEmpty()) {
      conversations.changed(change.conversations());
    }
    if (change.people() || !change.conversations().isEmpty()) {
      rail.refresh();
    }
    history.changed(change);
    details.changed(change);
    status.changed(change);
    progress.changed(change);
  }
}
