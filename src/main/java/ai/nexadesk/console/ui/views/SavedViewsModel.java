package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.store.SavedViews;
import ai.nexadesk.console.ui.fx.Background;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The saved views, in the person's order. FX thread; asks and tells the store behind it. */
public final class SavedViewsModel {

  private final SavedViews store;
  private final Background background;
  private final ObservableList<SavedView> views = FXCollections.observableArrayList();

  /** One for all: whoever listens to a wrapper that nobody holds is soon told nothing any more. */
  private final ObservableList<SavedView> shown = FXCollections.unmodifiableObservableList(views);

  /** What a command answered, and the views as they are after it. */
  private record Outcome<T>(T answer, List<SavedView> now) {}

  public SavedViewsModel(SavedViews store, Background background) {
    this.store = store;
    this.background = background;
  }

  public ObservableList<SavedView> views() {
    return shown;
  }

  /** Reads them. */
  public void refresh() {
    tell(() -> true, done -> {});
  }

  /** Keeps the order a person chose for one. */
  public void sort(SavedView view, Order order) {
    tell(
        () -> {
          store.sort(view.number(), order);
          return true;
        },
        done -> {});
  }

  void add(List<SavedView> more, Consumer<List<SavedView>> done) {
    tell(() -> store.add(more), done);
  }

  void change(SavedView view) {
    tell(() -> store.change(view), done -> {});
  }

  void duplicate(SavedView view) {
    tell(() -> store.duplicate(view), done -> {});
  }

  /**
   * @param done told the place it had
   */
  void delete(SavedView view, Consumer<Integer> done) {
    tell(() -> store.delete(view.number()), done);
  }

  void restore(SavedView view, int place) {
    tell(
        () -> {
          store.restore(view, place);
          return true;
        },
        done -> {});
  }

  /**
   * @param place counted in the order without it
   */
  void move(SavedView view, int place, Runnable done) {
    tell(
        () -> {
          store.move(view.number(), place);
          return true;
        },
        moved -> done.run());
  }

  private <T> void tell(Callable<T> command, Consumer<T> done) {
    background.command(
        () -> new Outcome<>(command.call(), store.list()),
        outcome -> {
          if (!outcome.now().equals(views)) {
            views.setAll(outcome.now());
          }
          done.accept(outcome.answer());
        });
  }
}
