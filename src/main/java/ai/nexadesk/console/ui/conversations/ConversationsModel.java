package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.Search;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.domain.WordHits;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.store.Outbox;
import ai.nexadesk.console.store.People;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

/**
 * What the list shows. FX thread; asks the store behind it.
 *
 * <p>A new listing is answered with its first screenful, then with all of its keys. A change of the
 * store is answered with all keys again; while somebody is in the list the order on the screen
 * stays and the newcomers are counted.
 */
public final class ConversationsModel {

  /** Instead of a count, as long as not all keys are there. */
  static final int UNCOUNTED = -1;

  private static final int SCREENFUL = 60;

  /** Somebody who types waits no longer between two letters, and needs no more than a screenful. */
  private static final Duration PAUSE = Duration.millis(150);

  /** A first screenful, ready to draw. */
  private record First(KeyOrder order, List<Row> rows, Optional<String> me) {}

  /** All keys, compared with the order on the screen. */
  private record All(KeyOrder order, Arrivals arrivals, KeyOrder unsent) {}

  private final Conversations conversations;
  private final Outbox outbox;
  private final People people;
  private final Selection selection;
  private final SearchText search = new SearchText();
  private final RowReader reader;
  private final Elsewhere elsewhere;
  private final SearchCoverage coverage;
  private final UnreadSteps unread;
  private final KeyList keys = new KeyList();
  private final Rows rows;
  private final Question<First> first;
  private final Question<All> all;
  private final Question<Optional<String>> whose;
  private final Question<KeySet> matching;
  private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.INBOX);
  private final IntegerProperty arrivals = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(UNCOUNTED);
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
  private final BooleanProperty nothingYet = new SimpleBooleanProperty();
  private final ObjectProperty<SyncStatus.State> source =
      new SimpleObjectProperty<>(SyncStatus.State.CONNECTING);
  private final LastRow lastRow = new LastRow();
  private final OwnEdits own = new OwnEdits();
  private final Delayed pause = new Delayed(PAUSE);

  /** Whether what follows the first screenful waits for the pause, and whether it is there. */
  private boolean pausing;

  private boolean whole;
  private long[] fresh = {};
  private long[] unsent = {};
  private Optional<String> mine = Optional.empty();
  private Query lookedFor = Query.ALL;

  /** Goes up with every listing; read by questions under way. */
  private final AtomicLong generation = new AtomicLong();

  private boolean occupied;
  private boolean holding;

  /** Whether to select the first row of the answer under way, or the first row there ever is. */
  private boolean firstWanted;

  private boolean firstAwaited;
  private Runnable saves = () -> {};
  private IntSupplier inSight = () -> 0;
  private final ListLook look = new ListLook(listing);
  private ViewHabits habits = ViewHabits.NONE;

  public ConversationsModel(Store store, Selection selection, Background background) {
    this.conversations = store.conversations();
    this.outbox = store.outbox();
    this.people = store.people();
    this.selection = selection;
    this.reader = new RowReader(conversations);
    this.rows = new Rows(() -> reading(lookedFor), keys, background);
    this.elsewhere = new Elsewhere(conversations, background);
    this.coverage = new SearchCoverage(conversations, background);
    this.unread = new UnreadSteps(conversations, this::me, background);
    search.parsedProperty().addListener((of, was, is) -> read(is));
    this.first = background.promptQuestion();
    this.all = background.question();
    this.whose = background.question();
    this.matching = background.question();
  }

  /** The keys on the screen, in order. */
  public KeyList keys() {
    return keys;
  }

  public Selection selection() {
    return selection;
  }

  Rows rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Listing> listingProperty() {
    return listing;
  }

  /** How many newcomers wait to be let in. */
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals;
  }

  /** How many conversations the listing has; negative as long as nobody knows. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether the newest listing was answered: an empty list is then truly empty. */
  public ReadOnlyBooleanProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  /** Whether nothing has come from the server yet: an empty list then says so. */
  public BooleanProperty nothingYetProperty() {
    return nothingYet;
  }

  /** How the server answers: when nothing has come from it, this is why. */
  public ObjectProperty<SyncStatus.State> sourceProperty() {
    return source;
  }

  /** What the person searches for. */
  public SearchText search() {
    return search;
  }

  SearchCoverage coverage() {
    return coverage;
  }

  /** Who reads the messages of conversations (the server's ids) before all others. */
  public void onReadFirst(Consumer<List<String>> readFirst) {
    coverage.reader(readFirst);
  }

  /** Has the messages of what is listed, and was not read yet, read before all others. */
  public void readListed() {
    coverage.readRest();
  }

  Elsewhere elsewhere() {
    return elsewhere;
  }

  /** Shows a view, searched as this one is, in the order last chosen for it. */
  public void show(ViewRef view) {
    show(listing.get().in(view, habits.order(view)));
  }

  /** Shows a view alone, without what narrowed the one before. */
  public void showAlone(ViewRef view) {
    showAlone(view, habits.order(view));
  }

  private void showAlone(ViewRef view, Order order) {
    listing.set(listing.get().in(view, order));
    boolean narrowed = !listing.get().search().equals(Search.ALL);
    search.clear();
    if (!narrowed) {
      show(listing.get());
    }
  }

  /** Who remembers the order and the look chosen for each view. */
  public void habits(ViewHabits remembered) {
    habits = remembered;
    look.habits(remembered);
  }

  /** How the rows look. */
  public ListLook look() {
    return look;
  }

  /** What is listed now as a view without a name. */
  public SavedView asView() {
    return listing.get().asView(mine).looking(look.own().orElse(null));
  }

  /** The saved views changed: the one that is shown may be another now, or gone. */
  public void savedViews(List<SavedView> now) {
    if (listing.get().view() instanceof SavedView shown) {
      Optional<SavedView> still =
          now.stream().filter(view -> view.number() == shown.number()).findFirst();
      if (still.isEmpty()) {
        show(View.INBOX);
      } else if (!still.get().text().equals(shown.text())
          || !still.get().order().equals(listing.get().viewOrder())) {
        show(still.get());
      } else {
        Listing same = listing.get();
        listing.set(same.in(still.get(), same.viewOrder()));
      }
    }
  }

  /** Shows exactly what {@code query} finds, under this title. */
  public void show(String title, Query query, Order order) {
    showAlone(new ViewRef.Found(title, query, order), order);
  }

  /** What saves the list as a file. */
  public void onSave(Runnable save) {
    saves = save;
  }

  Runnable saveWanted() {
    return saves;
  }

  /** What is listed now, as a query; off the FX thread. */
  public Query query(Listing shown) {
    return shown.query(me());
  }

  /** Sorts the view, from now on; an order in the text of the search gives way. */
  public void sort(Order order) {
    habits.chosen(listing.get().view(), order);
    listing.set(listing.get().with(order));
    boolean said = listing.get().search().sorted().isPresent();
    search.unsort();
    if (!said) {
      show(listing.get());
    }
  }

  private void read(QueryText.Parsed parsed) {
    boolean same = parsed.search().equals(listing.get().search());
    Listing next = listing.get().with(parsed);
    if (same) {
      listing.set(next); // other words for the same: nothing to ask
    } else {
      show(next);
    }
  }

  /** Selects the next unread conversation, or the previous; {@code nothing} when there is none. */
  public void stepUnread(boolean down, Runnable nothing) {
    unread.step(listing.get(), keys.keys(), selection, down, nothing);
  }

  /** Asks for what is listed now from the start, as after a change of who the person is. */
  public void start() {
    boolean wanted = firstWanted;
    boolean awaited = firstAwaited;
    show(listing.get());
    firstWanted = wanted;
    firstAwaited = awaited;
  }

  private void show(Listing next) {
    long asking = generation.incrementAndGet();
    BooleanSupplier unwanted = () -> generation.get() != asking;
    listing.set(next);
    answered.set(false);
    count.set(UNCOUNTED);
    firstWanted = false;
    firstAwaited = false;
    whole = false;
    pause.stop();
    pausing = false;
    all.forget();
    elsewhere.forget();
    WordHits hits = WordHits.of(next.lookedFor());
    if (!hits.equals(WordHits.of(lookedFor))) {
      rows.outdated();
    }
    lookedFor = next.lookedFor();
    coverage.listed(lookedFor);
    long asked = rows.moment();
    first.ask(
        () -> {
          Optional<String> me = me();
          long[] found = keys(next, me, SCREENFUL, unwanted);
          return new First(new KeyOrder(found), reader.plain(found, hits), me);
        },
        found -> {
          mine = found.me();
          rows.put(found.rows(), asked);
          take(found.order().keys());
          firstWanted = false;
          lastRow.forget();
          if (keys.size() < SCREENFUL) {
            count.set(keys.size());
          }
          answered.set(true);
          pausing = true;
          pause.restart(() -> {
            pausing = false;
            if (!hits.terms().isEmpty()) {
              rows.allChanged(); // for the messages that explain a row
            }
            askAll(false);
          });
        });
  }

  /** Whether all of what is listed was asked for, and not its first screenful alone. */
  public boolean settled() {
    return answered.get() && !pausing;
  }

  /** Something in the store changed. */
  public void changed(Collection<Long> conversationKeys) {
    rows.changed(conversationKeys);
    coverage.changed();
    if (settled()) {
      askAll(whole);
    }
  }

  /** A minute went by: what asks how long ago something was lists others now. */
  public void timePassed() {
    if (settled() && Query.asksForAge(listing.get().query(mine))) {
      askAll(whole);
    }
  }

  /**
   * Names changed, or who the person is: what is on the screen stays where it is. Only what hangs
   * on who sits here is asked for again, and only when that is somebody else now.
   */
  public void peopleChanged() {
    rows.allChanged();
    if (Query.asksWhoIsHere(listing.get().query(mine))) {
      whose.ask(
          this::me,
          now -> {
            boolean other = !now.equals(mine);
            mine = now;
            if (other && settled()) {
              askAll(false);
            }
          });
    }
  }

  /**
   * The person did something to these: their rows may leave the list or come back at once, and are
   * no arrivals wherever they go.
   */
  public void acted(Collection<Long> conversationKeys) {
    own.acted(conversationKeys);
    if (holding) {
      askAll(true); // what is held may have been theirs
    }
  }

  /** How many rows there are down to the last one in sight. */
  void inSight(IntSupplier rowsDown) {
    inSight = rowsDown;
  }

  /**
   * Whether the pointer is in the list or the keyboard drives it, so that rows stay where they are.
   */
  public void occupy(boolean is) {
    if (occupied != is) {
      occupied = is;
      if (!is) {
        letIn();
      }
    }
  }

  /** Shows the order the store has. */
  public void letIn() {
    if (holding) {
      take(fresh);
      own.settled(unsent);
    }
  }

  /** Selects the row {@code by} rows further, as far as there are rows. */
  public void move(int by) {
    int row = selection.isEmpty() ? -1 : keys.rowOf(selection.key());
    int next = row < 0 ? lastRow.from(selection.key(), by, keys.size()) : row + by;
    if (next >= 0 && next < keys.size()) {
      selection.step(keys.get(next));
    }
  }

  /** Selects the first row of what is listed: now, or once that is known; none may be there. */
  public void selectFirst() {
    if (!answered.get()) {
      firstWanted = true;
    } else if (!keys.isEmpty()) {
      selection.select(keys.get(0));
    }
  }

  /** Selects the first row as soon as there is one, unless something else is listed by then. */
  public void awaitFirst() {
    selectFirst();
    firstAwaited = !answered.get() || keys.isEmpty();
  }

  /**
   * The nearest key after the selected one that does not leave, else before it; NONE when there is
   * no other.
   */
  public long neighbour(LongPredicate leaves) {
    int row = keys.rowOf(selection.key());
    for (int i = row + 1; row >= 0 && i < keys.size(); i++) {
      if (!leaves.test(keys.get(i))) {
        return keys.get(i);
      }
    }
    for (int i = row - 1; i >= 0; i--) {
      if (!leaves.test(keys.get(i))) {
        return keys.get(i);
      }
    }
    return Selection.NONE;
  }

  /** Asks for the keys of everything listed at this moment, in order, whatever is on the screen. */
  public void matching(Consumer<KeySet> answered) {
    Listing asked = listing.get();
    matching.ask(
        () -> KeySet.of(conversations.keys(asked.query(me()), asked.order(), 0)), answered);
  }

  private void askAll(boolean change) {
    Listing asked = listing.get();
    long asking = generation.get();
    long[] shown = keys.keys();
    long edition = keys.edition();
    long[] theirs = own.keys();
    all.ask(
        () -> {
          // Before the rows: what is accepted in between is looked at again.
          KeyOrder waiting = new KeyOrder(theirs.length == 0 ? theirs : outbox.conversations());
          long[] found = keys(asked, me(), 0, () -> generation.get() != asking);
          return new All(new KeyOrder(found), Arrivals.of(shown, found, theirs), waiting);
        },
        found -> {
          whole = true;
          count.set(found.order().keys().length);
          own.left(found.arrivals().left().keys());
          if (!change) {
            elsewhere.count(asked, found.order().keys().length);
          }
          if (change && occupied && shown.length > 0) {
            hold(edition, found);
          } else {
            take(found);
          }
        });
  }

  /**
   * Off the FX thread. What is given up was asked for a listing of the past: nobody looks at it.
   */
  private long[] keys(Listing asked, Optional<String> me, int limit, BooleanSupplier unwanted) {
    try {
      return conversations.keys(asked.query(me), asked.order(), limit, unwanted);
    } catch (CancellationException e) {
      return new long[0];
    }
  }

  private void hold(long edition, All found) {
    if (keys.edition() != edition) {
      // The screen took something else in meanwhile: compare again.
      askAll(true);
      return;
    }
    if (stays(found.order().keys())) {
      take(found);
      return;
    }
    holding = true;
    fresh = found.order().keys();
    unsent = found.unsent().keys();
    lastRow.before(keys, selection.key());
    keys.set(found.arrivals().kept().keys());
    arrivals.set(found.arrivals().count());
  }

  /** Whether nothing in sight would move: what came in lies further down. */
  private boolean stays(long[] next) {
    int end = Math.min(inSight.getAsInt(), keys.size());
    return end <= next.length && Arrays.equals(keys.keys(), 0, end, next, 0, end);
  }

  private void take(All found) {
    take(found.order().keys());
    own.settled(found.unsent().keys());
  }

  private void take(long[] next) {
    holding = false;
    arrivals.set(0);
    lastRow.before(keys, selection.key());
    keys.set(next);
    if ((firstWanted || firstAwaited) && next.length > 0) {
      firstWanted = false;
      firstAwaited = false;
      selection.select(next[0]);
    }
  }

  private Function<long[], List<Row>> reading(Query looked) {
    return wanted -> reader.read(wanted, looked);
  }

  /** Who sits here; off the FX thread. */
  private Optional<String> me() {
    return people.me().map(Agent::id);
  }
}
