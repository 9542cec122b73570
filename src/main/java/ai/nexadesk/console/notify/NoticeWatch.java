package ai.nexadesk.console.notify;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.News;
import ai.nexadesk.console.store.Reminders;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a person should be told, and brings back what was put away until now.
 *
 * <p>Looks whenever the copy changes, at most once a second, and every twenty seconds besides: a
 * clock that was set or a computer that slept is noticed then. Runs on a thread of its own once
 * started; {@link #look} may be called on any thread but the JavaFX one.
 */
public final class NoticeWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Without the server for longer than this, one was away. */
  private static final long AWAY_MILLIS = 10 * 60_000L;

  /** What the first answers bring in is still being written this long. */
  private static final long CATCHING_UP_MILLIS = 5_000;

  private static final long BETWEEN_MARKS_MILLIS = 60_000;

  /** Ledger: server time of the newest change up to which everything was told. */
  private static final String TOLD = "notices.told";

  /** Where notices go; called on the watch's thread. */
  public interface Listener {

    /** These are new: for the window's own list. */
    void noticed(List<Notice> notices);

    /** Show these as one notification of the operating system. */
    void alert(List<Notice> notices, boolean text);
  }

  private final Store store;
  private final Time time;
  private final Supplier<Situation> situation;
  private final Supplier<Wishes> wishes;
  private final Listener listener;
  private final Time.Gate gate;
  private final Alerts alerts = new Alerts();
  private final Notices notices;
  private final Set<Long> heard = new HashSet<>();
  private final Set<Long> touched = new HashSet<>();
  private final ViewEntries entries;
  private final AutoCloseable listening;
  private News.Cursor cursor;
  private Set<Reminders.Back> woken;
  private long mark;
  private long marked;
  private long lastUpToDate;
  private long catchingUpSince;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * @param situation asked at each look
   * @param wishes likewise
   */
  public NoticeWatch(
      Store store,
      Time time,
      Supplier<Situation> situation,
      Supplier<Wishes> wishes,
      Listener listener) {
    this.store = store;
    this.time = time;
    this.situation = situation;
    this.wishes = wishes;
    this.listener = listener;
    gate = time.gate();
    cursor = store.news().now();
    woken = store.reminders().woken();
    mark = store.ledger().get(TOLD).map(Long::parseLong).orElse(0L);
    notices = new Notices(mark);
    entries = new ViewEntries(store);
    listening = store.feed().listen(this::changed);
  }

  /** Begins to look by itself. */
  public void start() {
    thread = time.start("notices", this::run);
  }

  private void changed(StoreChange change) {
    synchronized (heard) {
      heard.addAll(change.histories());
      touched.addAll(change.conversations());
    }
    gate.open();
  }

  private void run() {
    try {
      while (!closed) {
        gate.await(lookSafely());
        if (!closed) {
          time.sleep(PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers how long nothing is to be done; whatever goes wrong costs one turn, not the watch. */
  private Duration lookSafely() {
    try {
      look();
      return untilNext();
    } catch (RuntimeException e) {
      System.getLogger(NoticeWatch.class.getName())
          .log(System.Logger.Level.WARNING, "no look for news this time", e);
      return LONGEST;
    }
  }

  private Duration untilNext() {
    long now = time.millis();
    long millis = LONGEST.toMillis();
    millis = Math.min(millis, alerts.in(now).orElse(millis));
    millis = Math.min(millis, Math.max(0, store.reminders().nextDue().orElse(now + millis) - now));
    if (catchingUpSince > 0) {
      millis = Math.min(millis, CATCHING_UP_MILLIS);
    }
    return Duration.ofMillis(millis);
  }

  /** Looks once, now. */
  public synchronized void look() {
    long now = time.millis();
    Situation as = situation.get();
    Wishes wanted = wishes.get();
    List<Notice> found = new ArrayList<>();
    for (long key : store.reminders().due(now)) {
      add(found, new Notices.Found(Notice.Kind.REMINDER, key), now);
    }
    for (long key : wokenByVisitors()) {
      add(found, new Notices.Found(Notice.Kind.REMINDER, key), now);
    }
    boolean behind = catchingUpSince > 0;
    found.addAll(news(as, now));
    found.addAll(entered(as, now, behind || catchingUpSince > 0));
    found.removeIf(
        notice -> notice instanceof Notice.About about && !wanted.kinds().contains(about.kind()));
    Notices.keepMostPersonal(found);
    if (!found.isEmpty()) {
      listener.noticed(found);
    }
    if (as.focused() || wanted.quiet()) {
      alerts.forget();
    } else {
      alerts.add(found);
      List<Notice> due = alerts.take(now);
      if (!due.isEmpty()) {
        listener.alert(due, wanted.text());
      }
    }
  }

  private List<Long> wokenByVisitors() {
    Set<Reminders.Back> back = store.reminders().woken();
    List<Long> keys =
        back.stream().filter(one -> !woken.contains(one)).map(Reminders.Back::key).toList();
    woken = back;
    return keys;
  }

  private List<Notice> news(Situation as, long now) {
    Set<Long> histories = takeHeard();
    News.Cursor next = store.news().now();
    News.Cursor since = cursor;
    cursor = next;
    if (!as.upToDate() || as.filling()) {
      return List.of();
    }
    List<Notice> found = new ArrayList<>();
    Optional<String> me = store.people().me().map(Agent::id);
    Notices.Revealed revealed =
        new Notices.Revealed(
            store.news().arrived(since),
            store.news().reassigned(since, now),
            me.map(id -> store.news().written(histories, id)).orElse(Map.of()));
    for (Notices.Found one : notices.of(revealed, me, as, now + as.skewMillis())) {
      add(found, one, now);
    }
    away(now, now + as.skewMillis()).ifPresent(found::add);
    return found;
  }

  /** One sentence after a long time without the server, once its first answers are written. */
  private Optional<Notice> away(long now, long serverNow) {
    boolean wasAway = now - lastUpToDate >= AWAY_MILLIS;
    lastUpToDate = now;
    if (wasAway && mark > 0 && serverNow - mark >= AWAY_MILLIS) {
      catchingUpSince = now;
    }
    if (catchingUpSince > 0 && now - catchingUpSince < CATCHING_UP_MILLIS) {
      return Optional.empty();
    }
    int changed = catchingUpSince > 0 ? store.news().changedSince(mark) : 0;
    catchingUpSince = 0;
    remember(now);
    return changed > 0 ? Optional.of(new Notice.WhileAway(changed, now)) : Optional.empty();
  }

  private void remember(long now) {
    if (Math.abs(now - marked) >= BETWEEN_MARKS_MILLIS) {
      marked = now;
      long newest = store.news().newestChange();
      if (newest > mark) {
        mark = newest;
        store.ledger().put(new Ledger.Entry(TOLD, Long.toString(newest)));
      }
    }
  }

  private void add(List<Notice> found, Notices.Found one, long now) {
    store
        .conversations()
        .get(one.key())
        .filter(conversation -> !conversation.marks().gone())
        .ifPresent(conversation -> found.add(new Notice.About(one.kind(), conversation, "", now)));
  }

  private Set<Long> takeHeard() {
    synchronized (heard) {
      Set<Long> all = Set.copyOf(heard);
      heard.clear();
      return all;
    }
  }

  /**
   * What came into views that notify; what changed while the copy filled is where they begin, and
   * what came in while one was away is in that one sentence.
   */
  private List<Notice.About> entered(Situation as, long now, boolean catchingUp) {
    Set<Long> changed;
    synchronized (heard) {
      changed = Set.copyOf(touched);
      touched.clear();
    }
    List<Notice.About> all = entries.entered(changed, now);
    return as.upToDate() && !as.filling() && !catchingUp
        ? all.stream().filter(about -> !as.sees(about.conversation().key())).toList()
        : List.of();
  }

  @Override
  public void close() {
    closed = true;
    gate.open();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("it would not stop listening", e);
    }
  }
}
