package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How keeping up goes, and what waits. FX thread; asks the store behind it. */
public final class StatusModel {

  private static final int LISTED = 50;

  /** One look at the local copy. */
  private record Figures(int held, int size, List<UnsentEdit> unsent) {}

  private final Store store;
  private final Background background;
  private final Question<Figures> question;
  private final ObjectProperty<SyncStatus> status;
  private final IntegerProperty held = new SimpleIntegerProperty();
  private final IntegerProperty waiting = new SimpleIntegerProperty();
  private final ObjectProperty<List<UnsentEdit>> unsent = new SimpleObjectProperty<>(List.of());
  private final StringProperty failure = new SimpleStringProperty("");

  public StatusModel(Store store, SyncStatus first, Background background) {
    this.store = store;
    this.background = background;
    this.question = background.question();
    this.status = new SimpleObjectProperty<>(first);
  }

  public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
    return status;
  }

  ReadOnlyIntegerProperty heldProperty() {
    return held;
  }

  ReadOnlyIntegerProperty waitingProperty() {
    return waiting;
  }

  ReadOnlyObjectProperty<List<UnsentEdit>> unsentProperty() {
    return unsent;
  }

  /** Something of ours that failed, in words; empty when nothing did or it was put away. */
  public StringProperty failureProperty() {
    return failure;
  }

  /** A newer snapshot. */
  public void show(SyncStatus newest) {
    status.set(newest);
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    if (change.outbox() || !change.conversations().isEmpty()) {
      refresh();
    }
  }

  /** Looks at the local copy again. */
  public void refresh() {
    question.ask(
        () ->
            new Figures(
                store.conversations().count(Query.ALL),
                store.outbox().size(),
                store.outbox().unsent(LISTED)),
        figures -> {
          held.set(figures.held());
          waiting.set(figures.size());
          unsent.set(figures.unsent());
        });
  }

  /** Gives up an edit that was stopped: the server's value stands. */
  void drop(UnsentEdit edit) {
    background.command(
        () -> {
          store.outbox().drop(List.of(edit.number()));
          return edit;
        },
        done -> {});
  }

  /** Sends an edit that was stopped all the same. */
  void insist(UnsentEdit edit) {
    background.command(
        () -> {
          store.outbox().insist(edit.number());
          return edit;
        },
        done -> {});
  }
}
