package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The rows around what is visible. FX thread; reads the store behind it.
 *
 * <p>A cell asks for the row of its key on every draw; what is missing is read together with its
 * neighbours and the cells are told to draw again.
 */
final class Rows {

  private static final int MOST = 800;
  private static final int NEIGHBOURS = 24;
  private static final int REMEMBERED = 10_000;

  private final Map<Long, Row> held =
      new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Row> eldest) {
          return size() > MOST;
        }
      };
  private final Set<Long> stale = new HashSet<>();
  private final Set<Long> wanted = new LinkedHashSet<>();

  /** When each was last told to have changed, counted in {@link #moment}s. */
  private final Map<Long, Long> changedAt = new HashMap<>();

  private long allChangedAt;
  private long moment;
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private final Supplier<Function<long[], List<Row>>> reader;
  private final KeyList keys;
  private final Question<List<Row>> question;

  /**
   * @param reader what reads rows off the FX thread, for what is asked now
   */
  Rows(Supplier<Function<long[], List<Row>>> reader, KeyList keys, Background background) {
    this.reader = reader;
    this.keys = keys;
    this.question = background.question();
  }

  /** Goes up whenever rows came or changed. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** The row of {@code key} as last read; asks for it when it is missing or outdated. */
  Optional<Row> get(long key) {
    Row row = held.get(key);
    if ((row == null || stale.contains(key)) && wanted.add(key)) {
      ask();
    }
    return Optional.ofNullable(row);
  }

  /** The moment to note before asking for rows, to be given back with the answer. */
  long moment() {
    return moment;
  }

  /**
   * Takes rows that were read.
   *
   * @param asked the {@link #moment} of asking: what changed since is still outdated
   */
  void put(List<Row> rows, long asked) {
    for (Row row : rows) {
      held.put(row.key(), row);
      if (Math.max(allChangedAt, changedAt.getOrDefault(row.key(), 0L)) > asked) {
        stale.add(row.key());
      } else {
        stale.remove(row.key());
      }
    }
    if (!rows.isEmpty()) {
      version.set(version.get() + 1);
    }
  }

  /** These conversations changed: their rows are read again when they are next drawn. */
  void changed(Collection<Long> changed) {
    boolean any = false;
    moment++;
    if (changedAt.size() > REMEMBERED) {
      changedAt.clear();
      allChangedAt = moment;
    }
    for (Long key : changed) {
      changedAt.put(key, moment);
      any |= held.containsKey(key) && stale.add(key);
    }
    if (any) {
      version.set(version.get() + 1);
    }
  }

  /** What is held was read for another search; nothing is drawn for that yet. */
  void outdated() {
    allChangedAt = ++moment;
    stale.addAll(held.keySet());
  }

  /** Any row may have changed, as when a colleague got another name. */
  void allChanged() {
    allChangedAt = ++moment;
    if (stale.addAll(held.keySet())) {
      version.set(version.get() + 1);
    }
  }

  private void ask() {
    // Newest askings first would starve none: everything wanted so far goes into one reading.
    Set<Long> asking = new LinkedHashSet<>(wanted);
    addNeighbours(asking);
    long[] missing = asking.stream().mapToLong(Long::longValue).toArray();
    long asked = moment;
    Function<long[], List<Row>> reading = reader.get();
    question.ask(
        () -> reading.apply(missing),
        rows -> {
          wanted.removeAll(asking);
          put(rows, asked);
        },
        // The next draw asks again; drawing at once would fail as fast as it can.
        () -> wanted.removeAll(asking));
  }

  private void addNeighbours(Set<Long> reading) {
    if (reading.size() > NEIGHBOURS) {
      return;
    }
    int row = keys.rowOf(reading.iterator().next());
    if (row < 0) {
      return;
    }
    for (int i = Math.max(0, row - NEIGHBOURS); i < Math.min(keys.size(), row + NEIGHBOURS); i++) {
      if (!held.containsKey(keys.get(i))) {
        reading.add(keys.get(i));
      }
    }
  }
}
