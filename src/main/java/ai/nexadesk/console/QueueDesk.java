package ai.nexadesk.console;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.export.ConversationTable;
import ai.nexadesk.console.export.CsvTable;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.triage.Queue;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.conversations.ConversationsModel;
import ai.nexadesk.console.ui.conversations.Listing;
import ai.nexadesk.console.ui.export.ExportSheet;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.fx.Gathered;
import ai.nexadesk.console.ui.queue.QueueModel;
import ai.nexadesk.console.ui.queue.QueueSteps;
import ai.nexadesk.console.ui.queue.QueueView;
import ai.nexadesk.console.ui.shell.Pages;
import ai.nexadesk.console.ui.shell.Panes;
import ai.nexadesk.console.ui.shell.ViewNames;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The page for leads and the saving of lists, bound to the rest of the window. FX thread. */
final class QueueDesk implements AutoCloseable {

  /** The figures may cost some tenths of a second in a large copy: no storm may ask for more. */
  private static final Duration AT_MOST_EVERY = Duration.millis(1500);

  private final Store store;
  private final ConversationsModel list;
  private final InstantSource serverClock;
  private final ExportSheet export;
  private final QueueModel model;
  private final Surroundings around;
  private final StackPane page = new StackPane();
  private @Nullable QueueView view;
  private final Pages pages;
  private final Gathered<StoreChange> changes;
  private final AutoCloseable listening;

  /** What of the window it needs. */
  record Surroundings(
      Store store,
      Edits edits,
      ConversationsModel list,
      Panes panes,
      Overlays overlays,
      Background background,
      EverySecond second,
      Texts texts,
      Times times,
      WindowFacts facts,
      InstantSource serverClock,
      SaveDialog dialog,
      LongConsumer open,
      Consumer<String> say,
      ObservableStringValue locked) {}

  QueueDesk(Surroundings around) {
    this.around = around;
    store = around.store();
    list = around.list();
    serverClock = around.serverClock();
    Texts texts = around.texts();
    export =
        new ExportSheet(
            around.overlays(),
            around.background(),
            around.dialog(),
            texts,
            around.times(),
            around.say());
    model =
        new QueueModel(
            store,
            new Queue(store.queue(), serverClock, around.facts().zone()),
            around.edits(),
            around.background());
    model.lockedProperty().bind(around.locked());
    pages = new Pages(around.panes().node(), page);
    model.shownProperty().bind(pages.pagedProperty());
    list.onSave(this::saveList);
    // Whatever is listed anew is what the person wants to see.
    list.listingProperty()
        .addListener((of, was, is) -> {
          if (!is.listsAs(was)) {
            hide();
          }
        });
    around.second().listen(model::tick);
    changes = new Gathered<>(AT_MOST_EVERY, all -> model.changed());
    listening = store.feed().listen(changes::add);
  }

  Pages pages() {
    return pages;
  }

  /** Shows the page, which is made on the first time: most windows are never a lead's. */
  void show() {
    pages.pagedProperty().set(true);
    view().focus();
  }

  /** Shows the page and what hands out the work nobody has. */
  void handOut() {
    show();
    view().handOut();
  }

  private QueueView view() {
    QueueView made = view;
    if (made == null) {
      made = new QueueView(model, steps(around), around.overlays(), around.texts(), around.times());
      page.getChildren().setAll(made.node());
      view = made;
    }
    return made;
  }

  /** Goes back to the list. */
  void hide() {
    pages.pagedProperty().set(false);
  }

  boolean shown() {
    return pages.pagedProperty().get();
  }

  /** Asks where to save what is listed. */
  void saveList() {
    Listing shown = list.listingProperty().get();
    export.open(
        new ViewNames(around.texts()).of(shown.view()),
        () -> table(list.query(shown), shown.order()));
  }

  private CsvTable table(Query query, Order order) {
    return ConversationTable.of(store.conversations(), query, order, serverClock.millis());
  }

  private QueueSteps steps(Surroundings around) {
    return new QueueSteps() {
      @Override
      public void list(String title, Query query) {
        QueueDesk.this.list.show(title, query, LONGEST_FIRST);
        hide();
      }

      @Override
      public void open(String title, Query query, long key) {
        list(title, query);
        around.open().accept(key);
      }

      @Override
      public void save(String name, CsvTable table) {
        export.open(name, () -> table);
      }

      @Override
      public void saveList(String name, Query query) {
        export.open(name, () -> table(query, LONGEST_FIRST));
      }

      @Override
      public void say(String words) {
        around.say().accept(words);
      }
    };
  }

  private static final Order LONGEST_FIRST = new Order(Order.Key.WAITING, true);

  @Override
  public void close() {
    changes.close();
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("listening cannot fail to end", e);
    }
  }
}
