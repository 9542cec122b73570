package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.Coverage;
import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.PeopleNames;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How keeping up goes, and what waits. FX thread; asks the store behind it. */
public final class StatusModel {

  private static final int LISTED = 50;

  /** Among so many those are looked for that belong to no larger action. */
  private static final int LOOKED_AT = 1000;

  /** One look at the local copy. */
  private record Figures(int size, int stopped, int paused, Unsent unsent) {}

  private final Store store;
  private final Background background;
  private final Question<Figures> question;
  private final ObjectProperty<SyncStatus> status;
  private final IntegerProperty held = new SimpleIntegerProperty();
  private final IntegerProperty waiting = new SimpleIntegerProperty();
  private final IntegerProperty stopped = new SimpleIntegerProperty();
  private final IntegerProperty paused = new SimpleIntegerProperty();
  private final ObjectProperty<Unsent> unsent = new SimpleObjectProperty<>(Unsent.NOTHING);
  private final Question<Integer> heldQuestion;
  private final Question<Coverage> coverageQuestion;
  private final ObjectProperty<Optional<Coverage>> coverage =
      new SimpleObjectProperty<>(Optional.empty());
  private boolean coverageOutdated = true;
  private final StringProperty failure = new SimpleStringProperty("");
  private final BooleanProperty trying = new SimpleBooleanProperty();

  /** How it stood when the try began that is under way. */
  private SyncStatus triedAt;

  private Runnable refresh = () -> {};

  public StatusModel(Store store, SyncStatus first, Background background) {
    this.store = store;
    this.background = background;
    this.question = background.question();
    this.heldQuestion = background.question();
    this.coverageQuestion = background.question();
    this.status = new SimpleObjectProperty<>(first);
    this.triedAt = first;
  }

  public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
    return status;
  }

  /** Whether there is nothing to show because nothing has come from the server yet. */
  public BooleanBinding nothingYet() {
    return Bindings.createBooleanBinding(
        () -> held.get() == 0 && status.get().state() != SyncStatus.State.LIVE, held, status);
  }

  ReadOnlyIntegerProperty heldProperty() {
    return held;
  }

  /** Edits that go by themselves. */
  ReadOnlyIntegerProperty waitingProperty() {
    return waiting;
  }

  /** Edits the person holds back. */
  ReadOnlyIntegerProperty pausedProperty() {
    return paused;
  }

  /** Edits that wait for the person. */
  ReadOnlyIntegerProperty stoppedProperty() {
    return stopped;
  }

  ReadOnlyObjectProperty<Unsent> unsentProperty() {
    return unsent;
  }

  /** How much message search covers; empty until known. */
  ReadOnlyObjectProperty<Optional<Coverage>> coverageProperty() {
    return coverage;
  }

  /** Something of ours that failed, in words; empty when nothing did or it was put away. */
  public StringProperty failureProperty() {
    return failure;
  }

  /** What looks for news at once, and tries again whatever was stopped. */
  public void onTry(Runnable looks) {
    refresh = looks;
  }

  /** Looks for news at once, and tries again whatever was stopped; shows that it does. */
  public void tryNow() {
    triedAt = status.get();
    trying.set(true);
    refresh.run();
  }

  /** Whether a try that the person asked for is under way. */
  ReadOnlyBooleanProperty tryingProperty() {
    return trying;
  }

  /** A newer snapshot. */
  public void show(SyncStatus newest) {
    boolean ended =
        !newest.lastTry().equals(triedAt.lastTry())
            || !newest.lastContact().equals(triedAt.lastContact());
    trying.set(trying.get() && !ended);
    status.set(newest);
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    coverageOutdated |= !change.conversations().isEmpty() || !change.histories().isEmpty();
    if (change.outbox() || change.people() || !change.conversations().isEmpty()) {
      look();
    }
  }

  /** Looks at the local copy again. */
  public void refresh() {
    tick();
    look();
  }

  private void look() {
    question.ask(
        () ->
            new Figures(
                store.outbox().size(), store.outbox().stopped(), store.outbox().paused(), unsent()),
        figures -> {
          waiting.set(Math.max(0, figures.size() - figures.stopped() - figures.paused()));
          paused.set(figures.paused());
          stopped.set(figures.stopped());
          unsent.set(figures.unsent());
        });
  }

  /** Off the FX thread. */
  private Unsent unsent() {
    List<IntentProgress> actions = store.progress().running();
    Set<Long> together = actions.stream().map(IntentProgress::intent).collect(Collectors.toSet());
    List<UnsentEdit> listed =
        store.outbox().unsentStoppedFirst(LOOKED_AT).stream()
            .filter(edit ->
                edit.state() != UnsentEdit.State.WAITING || !together.contains(edit.intent()))
            .limit(LISTED)
            .toList();
    if (listed.isEmpty() && actions.isEmpty()) {
      return Unsent.NOTHING;
    }
    long[] keys = listed.stream().mapToLong(UnsentEdit::conversation).distinct().toArray();
    Map<Long, String> visitors =
        store.conversations().rows(keys).stream()
            .collect(Collectors.toMap(Conversation::key, found -> found.visitor().displayName()));
    return new Unsent(
        listed,
        actions,
        visitors,
        new PeopleNames(store.people().agents(), store.people().departments()));
  }

  /**
   * Asks how many are held and how much message search covers, if anything changed since. Called
   * once a second.
   */
  void tick() {
    if (coverageOutdated) {
      coverageOutdated = false;
      heldQuestion.ask(() -> store.conversations().count(Query.ALL), held::set);
      coverageQuestion.ask(
          () -> store.messages().coverage(), now -> coverage.set(Optional.of(now)));
    }
  }

  /** Gives up an edit that was stopped: the server's value stands. */
  void drop(UnsentEdit edit) {
    drop(List.of(edit));
  }

  /** Gives up all of these. */
  void drop(List<UnsentEdit> edits) {
    background.command(
        () -> {
          store.outbox().drop(edits.stream().map(UnsentEdit::number).toList());
          return edits;
        },
        done -> {});
  }

  /** Lets an action go on that the person had paused. */
  void resume(IntentProgress action) {
    background.command(
        () -> {
          store.intents().pause(action.intent(), false);
          return action;
        },
        done -> {});
  }

  /** Takes back what is left of an action. */
  void cancel(IntentProgress action) {
    background.command(
        () -> {
          store.intents().cancel(action.intent());
          return action;
        },
        done -> {});
  }

  /** Tries a refused edit again as it is. */
  void retry(UnsentEdit edit) {
    background.command(
        () -> {
          store.outbox().retry(List.of(edit.number()));
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
