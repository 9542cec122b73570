package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.text.Sought;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is looked for in the open conversation, and where it was found. FX thread. */
final class HistoryFind {

  /**
   * Where something stands.
   *
   * @param at which of the hits the person is at; -1 for none
   */
  record Found(Optional<Sought> sought, List<Hit> hits, int at) {

    static final Found NOTHING = new Found(Optional.empty(), List.of(), -1);

    Optional<Hit> hit() {
      return at < 0 ? Optional.empty() : Optional.of(hits.get(at));
    }

    /** Which place of a part the person is at; -1 for none. */
    int here(String messageId, int part) {
      return hit()
          .filter(hit -> hit.messageId().equals(messageId) && hit.part() == part)
          .map(Hit::nth)
          .orElse(-1);
    }
  }

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private IntSupplier inSight = () -> 0;
  private Runnable go = () -> {};

  /** Whether the person is looking for something. */
  BooleanProperty openProperty() {
    return open;
  }

  /** What they type. */
  StringProperty wordsProperty() {
    return words;
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /**
   * @param firstInSight the first item on the screen: the first hit shown is not above it, if there
   *     is one below
   * @param show brings the hit they are at into sight
   */
  void attach(IntSupplier firstInSight, Runnable show) {
    inSight = firstInSight;
    go = show;
  }

  Optional<Sought> sought() {
    return open.get() ? Sought.of(words.get()) : Optional.empty();
  }

  void close() {
    open.set(false);
    words.set("");
    found.set(Found.NOTHING);
  }

  /** To the next hit, or the one before; after the last comes the first. */
  void step(int by) {
    Found now = found.get();
    if (!now.hits().isEmpty()) {
      int count = now.hits().size();
      found.set(new Found(now.sought(), now.hits(), Math.floorMod(now.at() + by, count)));
      go.run();
    }
  }

  /** The answer to something asked a moment ago. */
  void answer(Optional<Sought> asked, List<Hit> hits) {
    Found before = found.get();
    if (!asked.equals(sought())) {
      return;
    }
    boolean fresh = !asked.equals(before.sought());
    int at = fresh ? first(hits) : again(before, hits);
    found.set(new Found(asked, hits, at));
    if (fresh && at >= 0) {
      go.run();
    }
  }

  private int first(List<Hit> hits) {
    int from = inSight.getAsInt();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).item() >= from) {
        return i;
      }
    }
    return hits.size() - 1;
  }

  private static int again(Found before, List<Hit> hits) {
    if (before.hit().isEmpty()) {
      return hits.isEmpty() ? -1 : 0;
    }
    Hit hit = before.hit().get();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).same(hit)) {
        return i;
      }
    }
    return Math.min(before.at(), hits.size() - 1);
  }
}
