package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.store.SavedViews;
import ai.nexadesk.console.ui.control.LocalUndo;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The saved views, in the person's order. FX thread; asks and tells the store behind it. */
public final class SavedViewsModel {

  private final SavedViews store;
  private final Background background;
  private final LocalUndo local;
  private final Texts texts;
  private final ObservableList<SavedView> views = FXCollections.observableArrayList();

  /** One for all: whoever listens to a wrapper that nobody holds is soon told nothing any more. */
  private final ObservableList<SavedView> shown = FXCollections.unmodifiableObservableList(views);

  /** What a command answered, and the views as they are after it. */
  private record Outcome<T>(T answer, List<SavedView> now) {}

  public SavedViewsModel(SavedViews store, Background background, LocalUndo local, Texts texts) {
    this.store = store;
    this.background = background;
    this.local = local;
    this.texts = texts;
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

  /** Keeps how the person wants the rows of one to look. */
  public void look(SavedView view, RowLook look) {
    tell(
        () -> {
          store.look(view.number(), look);
          return true;
        },
        done -> {});
  }

  /** No view has a look of its own any more. */
  public void lookAsOthers() {
    tell(
        () -> {
          store.list().forEach(view -> store.look(view.number(), null));
          return true;
        },
        done -> {});
  }

  void add(List<SavedView> more, Consumer<List<SavedView>> done) {
    tell(
        () -> {
          List<SavedView> added = store.add(more);
          remember(
              texts.count("views.undone.added", added.size()),
              () -> added.forEach(view -> store.delete(view.number())));
          return added;
        },
        done);
  }

  void change(SavedView view) {
    tell(
        () -> {
          Optional<SavedView> before =
              store.list().stream().filter(one -> one.number() == view.number()).findFirst();
          SavedView changed = store.change(view);
          before.ifPresent(was ->
              remember(texts.of("views.undone.changed", was.name()), () -> store.change(was)));
          return changed;
        },
        done -> {});
  }

  void duplicate(SavedView view) {
    tell(
        () -> {
          SavedView copy = store.duplicate(view);
          return remember(texts.count("views.undone.added", 1), () -> store.delete(copy.number()));
        },
        done -> {});
  }

  /**
   * @param done told how to take it back, for {@link #undo}
   */
  void delete(SavedView view, Consumer<LocalUndo.Step> done) {
    tell(
        () -> {
          int place = store.delete(view.number());
          return remember(
              texts.of("views.undone.deleted", view.name()), () -> store.restore(view, place));
        },
        done);
  }

  void undo(LocalUndo.Step step) {
    tell(
        () -> {
          local.undo(step);
          return true;
        },
        done -> {});
  }

  /** Off the FX thread. */
  private LocalUndo.Step remember(String undone, Runnable back) {
    return local.done(
        undone,
        () -> {
          back.run();
          FxThread.run(this::refresh);
        });
  }

  /**
   * @param place counted in the order without it
   */
  void move(SavedView view, int place, Runnable done) {
    tell(
        () -> {
          int was = store.list().stream().map(SavedView::number).toList().indexOf(view.number());
          store.move(view.number(), place);
          return remember(
              texts.of("views.undone.moved", view.name()), () -> store.move(view.number(), was));
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
