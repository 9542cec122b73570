package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.PeopleNames;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How actions about several conversations come along. FX thread; asks the store behind it.
 *
 * <p>Reads at most once a second, and only after the outbox has changed.
 */
public final class ProgressModel {

  private static final int LISTED = 2000;

  private final Store store;
  private final Edits edits;
  private final Background background;
  private final Question<List<Run>> question;
  private final ObjectProperty<SyncStatus> status;
  private final ObjectProperty<List<Run>> runs = new SimpleObjectProperty<>(List.of());

  /** Actions begun here, or seen running, whose end is to be told. */
  private final Set<Long> watched = new TreeSet<>();

  private LongConsumer open = key -> {};
  private boolean outdated = true;
  private boolean asking;

  public ProgressModel(Store store, Edits edits, SyncStatus first, Background background) {
    this.store = store;
    this.edits = edits;
    this.background = background;
    this.question = background.question();
    this.status = new SimpleObjectProperty<>(first);
  }

  /** What opens the conversation with this key. */
  public void onOpen(LongConsumer opens) {
    open = opens;
  }

  void open(long key) {
    open.accept(key);
  }

  /** How keeping up goes, which tells how fast edits are sent. */
  public ObjectProperty<SyncStatus> statusProperty() {
    return status;
  }

  /** What runs, and what has ended and left something to say; the newest first. */
  ReadOnlyObjectProperty<List<Run>> runsProperty() {
    return runs;
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    outdated |= change.outbox();
  }

  /**
   * An action about several conversations, or a reversal, was begun: its end is told even when it
   * comes at once.
   */
  public void watch(long intent) {
    watched.add(intent);
    outdated = true;
  }

  /** Reads again if anything changed. Called once a second. */
  public void tick() {
    if (outdated && !asking) {
      outdated = false;
      asking = true;
      List<Long> asked = List.copyOf(watched);
      question.ask(() -> read(asked), found -> take(asked, found), () -> asking = false);
    }
  }

  /** What was begun while the question was under way is asked about by the next. */
  private void take(List<Long> asked, List<Run> found) {
    asking = false;
    asked.forEach(watched::remove);
    found.stream()
        .filter(run -> !run.progress().ended() || run.troubled())
        .forEach(run -> watched.add(run.progress().intent()));
    runs.set(found.stream().filter(Run::told).toList());
  }

  /** Off the FX thread. */
  private List<Run> read(List<Long> asked) {
    Map<Long, IntentProgress> found = new HashMap<>();
    store.progress().running().forEach(one -> found.put(one.intent(), one));
    for (long intent : asked) {
      if (!found.containsKey(intent)) {
        store.progress().of(intent).ifPresent(one -> found.put(intent, one));
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    PeopleNames people = people();
    List<Run> all = new ArrayList<>();
    for (IntentProgress one : found.values()) {
      store
          .progress()
          .first(one.intent())
          .ifPresent(first -> all.add(new Run(one, first.edit(), people)));
    }
    all.sort(Comparator.comparingLong((Run run) -> run.progress().intent()).reversed());
    return all;
  }

  private PeopleNames people() {
    return new PeopleNames(store.people().agents(), store.people().departments());
  }

  void pause(long intent) {
    command(() -> edits.pause(intent), () -> {});
  }

  void resume(long intent) {
    command(() -> edits.resume(intent), () -> {});
  }

  void cancel(long intent) {
    watched.add(intent);
    command(() -> edits.cancel(intent), () -> {});
  }

  /** What ended has been read. */
  void putAway(long intent) {
    watched.remove(intent);
    runs.set(runs.get().stream().filter(run -> run.progress().intent() != intent).toList());
  }

  void insist(long edit, Runnable then) {
    command(() -> store.outbox().insist(edit), then);
  }

  void retry(long edit, Runnable then) {
    command(() -> store.outbox().retry(List.of(edit)), then);
  }

  void drop(long edit, Runnable then) {
    command(() -> store.outbox().drop(List.of(edit)), then);
  }

  private void command(Runnable step, Runnable then) {
    background.command(
        () -> {
          step.run();
          return true;
        },
        done -> {
          outdated = true;
          tick();
          then.run();
        });
  }

  /** Asks what became of each conversation of an action; what needs the person comes first. */
  void results(long intent, Consumer<Results> answered) {
    Question<Results> results = background.question();
    results.ask(() -> results(intent), answered);
  }

  /** Off the FX thread. */
  private Results results(long intent) {
    List<IntentResult> all = store.progress().results(intent);
    List<IntentResult> listed =
        all.stream()
            .sorted(Comparator.comparingInt(result -> Results.rank(result.result())))
            .limit(LISTED)
            .toList();
    long[] keys = listed.stream().mapToLong(IntentResult::conversation).distinct().toArray();
    Map<Long, String> visitors =
        store.conversations().rows(keys).stream()
            .collect(Collectors.toMap(Conversation::key, found -> found.visitor().displayName()));
    Map<EditResult, Integer> counts = new EnumMap<>(EditResult.class);
    all.forEach(result -> counts.merge(result.result(), 1, Integer::sum));
    return new Results(listed, counts, visitors, people());
  }
}
