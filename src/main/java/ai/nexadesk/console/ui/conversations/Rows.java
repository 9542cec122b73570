package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private final Conversations conversations;
  private final KeyList keys;
  private final Question<List<Row>> question;

  Rows(Conversations conversations, KeyList keys, Background background) {
    this.conversations = conversations;
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

  /** Takes rows somebody else read. */
  void put(List<Row> rows) {
    for (Row row : rows) {
      held.put(row.key(), row);
      stale.remove(row.key());
    }
    version.set(version.get() + 1);
  }

  /** These conversations changed: their rows are read again when they are next drawn. */
  void changed(Collection<Long> changed) {
    boolean any = false;
    for (Long key : changed) {
      any |= held.containsKey(key) && stale.add(key);
    }
    if (any) {
      version.set(version.get() + 1);
    }
  }

  private void ask() {
    // Newest askings first would starve none: everything wanted so far goes into one reading.
    Set<Long> reading = new LinkedHashSet<>(wanted);
    addNeighbours(reading);
    long[] missing = reading.stream().mapToLong(Long::longValue).toArray();
    question.ask(
        () -> conversations.rows(missing).stream().map(Row::of).toList(),
        rows -> {
          wanted.removeAll(reading);
          put(rows);
        });
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
