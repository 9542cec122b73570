package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.store.Reversal;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.Submission;
import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.PeopleNames;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/**
 * What a person does to the conversations they chose, or else to the open one. FX thread; the store
 * and the edits behind it.
 */
public final class BulkModel {

  private static final Duration PATIENCE = Duration.millis(200);
  private static final int TAGS = 2000;

  private final Store store;
  private final Edits edits;
  private final Selection selection;
  private final Background background;
  private final Delayed slow = new Delayed(PATIENCE);
  private final BooleanProperty writing = new SimpleBooleanProperty();
  private final StringProperty locked = new SimpleStringProperty("");
  private final Question<Integer> counting;
  private final ReadOnlyIntegerWrapper elsewhere = new ReadOnlyIntegerWrapper();
  private int commands;
  private Consumer<Collection<Long>> acted = keys -> {};

  /** What was taken back, and where. */
  private record Back(Optional<TakenBack> taken, List<Long> keys) {}

  public BulkModel(Store store, Edits edits, Selection selection, Background background) {
    this.store = store;
    this.edits = edits;
    this.selection = selection;
    this.background = background;
    this.counting = background.promptQuestion();
  }

  /**
   * Told of the conversations an edit is made of, just before it is, or just after it was undone.
   */
  public void onActed(Consumer<Collection<Long>> listener) {
    acted = listener;
  }

  /** Why nothing can be changed, in words; empty when it can. */
  public StringProperty lockedProperty() {
    return locked;
  }

  public Selection selection() {
    return selection;
  }

  /** How many of those chosen are not among the rows {@link #countElsewhere} was told of. */
  ReadOnlyIntegerProperty elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /** Counts those anew: they, or the rows, are others now. */
  void countElsewhere(long[] rows) {
    KeySet chosen = selection.chosen();
    if (chosen.isEmpty()) {
      counting.forget();
      elsewhere.set(0);
    } else {
      counting.ask(() -> chosen.size() - chosen.among(rows), elsewhere::set);
    }
  }

  /** Whether writing down an action takes long enough to say so. */
  ReadOnlyBooleanProperty writingProperty() {
    return writing;
  }

  /**
   * Does something to what is chosen, or else open; nothing when neither is there.
   *
   * @param edit what is meant; its base is of no account
   * @param done told what came of it, once that is on disk
   */
  public void act(Edit edit, Consumer<Outcome> done) {
    act(edit, selection.targets(), done);
  }

  /** Likewise, to these. */
  public void act(Edit edit, KeySet keys, Consumer<Outcome> done) {
    act(edit, keys, done, () -> {});
  }

  /** Likewise; {@code ended} is called after it, also when it could not be written. */
  public void act(Edit edit, KeySet keys, Consumer<Outcome> done, Runnable ended) {
    if (keys.isEmpty()) {
      return;
    }
    acted.accept(keys.list());
    command(
        () -> new Outcome(edit, keys, submit(edit, keys.list()), whose(keys), people()),
        done,
        ended);
  }

  private Submission submit(Edit edit, List<Long> keys) {
    return switch (edit) {
      case Edit.SetStatus(String from, String to) -> edits.setStatus(keys, to);
      case Edit.Assign(String from, String to) -> edits.assign(keys, to);
      case Edit.Route(String from, String to) -> edits.route(keys, to);
      case Edit.ChangeTags(List<String> add, List<String> remove) ->
          edits.changeTags(keys, add, remove);
    };
  }

  /** Takes this action back, unless that was done already. */
  public void undo(long intent, Consumer<Optional<TakenBack>> done) {
    reverse(() -> edits.undo(intent), true, done);
  }

  /** Takes the newest action back. */
  public void undoNewest(Consumer<Optional<TakenBack>> done) {
    reverse(edits::undoNewest, true, done);
  }

  /** Does again what was taken back last. */
  public void redoNewest(Consumer<Optional<TakenBack>> done) {
    reverse(edits::redoNewest, false, done);
  }

  private void reverse(
      Callable<Optional<Reversal>> reversal, boolean undo, Consumer<Optional<TakenBack>> done) {
    command(
        () -> {
          Optional<Reversal> made = reversal.call();
          return new Back(
              made.map(one -> takenBack(one, undo)),
              made.map(one -> touched(one.intent())).orElse(List.of()));
        },
        back -> {
          acted.accept(back.keys());
          done.accept(back.taken());
        });
  }

  /** Off the FX thread. */
  private List<Long> touched(long intent) {
    return store.progress().results(intent).stream().map(IntentResult::conversation).toList();
  }

  /** Off the FX thread. */
  private TakenBack takenBack(Reversal reversal, boolean undo) {
    Optional<IntentResult> first = store.progress().first(reversal.intent());
    boolean single = reversal.reversed() + reversal.skipped() == 1;
    return new TakenBack(
        reversal,
        first.map(IntentResult::edit).map(edit -> undo ? edit.inverse() : edit),
        first.filter(one -> single).map(one -> whose(KeySet.of(one.conversation()))).orElse(""),
        people());
  }

  private <T> void command(Callable<T> command, Consumer<T> done) {
    command(command, done, () -> {});
  }

  private <T> void command(Callable<T> command, Consumer<T> done, Runnable ended) {
    commands++;
    if (commands == 1) {
      slow.restart(() -> writing.set(commands > 0));
    }
    background.command(
        command,
        done,
        () -> {
          commands--;
          if (commands == 0) {
            slow.stop();
            writing.set(false);
          }
          ended.run();
        });
  }

  /** Asks which tags these have, and which others there are. */
  void tags(KeySet keys, Consumer<TagChoices> answered) {
    Question<TagChoices> question = background.question();
    question.ask(
        () ->
            new TagChoices(
                keys.size(),
                store.conversations().tagsOf(keys.keys()),
                store.conversations().tags(TAGS).stream().map(TagCount::tag).toList()),
        answered);
  }

  /** Off the FX thread. */
  private PeopleNames people() {
    return new PeopleNames(store.people().agents(), store.people().departments());
  }

  private String whose(KeySet keys) {
    return keys.size() != 1
        ? ""
        : store
            .conversations()
            .get(keys.list().getFirst())
            .map(found -> found.visitor().displayName())
            .orElse("");
  }
}
