package ai.nexadesk.console.notify;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.store.Store;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which conversations newly belong to a saved view that notifies. Remembers what each such view
 * lists; used by one thread, not the JavaFX one.
 */
final class ViewEntries {

  private final Store store;
  private final Map<Long, Listed> known = new HashMap<>();

  /** What a view listed, as long as it searches for this. */
  private record Listed(String text, BitSet keys, long comparedAt) {}

  /** Time alone can bring a conversation into a view that asks for an age. */
  private static final long BETWEEN_COMPARISONS_MILLIS = 60_000;

  ViewEntries(Store store) {
    this.store = store;
  }

  /**
   * What came in among conversations that changed. A view met for the first time, or changed, tells
   * of nothing: what it lists now is where it begins. What a person moved there themselves is no
   * news to them.
   *
   * @param now local time, for the notices
   */
  List<Notice.About> entered(Collection<Long> changed, long now) {
    List<Notice.About> entered = new ArrayList<>();
    List<SavedView> watched =
        store.savedViews().list().stream().filter(SavedView::notifies).toList();
    known.keySet().retainAll(watched.stream().map(SavedView::number).toList());
    for (SavedView view : watched) {
      Listed listed = known.get(view.number());
      if (listed == null || !listed.text().equals(view.text())) {
        known.put(view.number(), new Listed(view.text(), all(query(view)), now));
      } else if (Query.asksForAge(query(view))
          && Math.abs(now - listed.comparedAt()) >= BETWEEN_COMPARISONS_MILLIS) {
        BitSet is = all(query(view));
        known.put(view.number(), new Listed(view.text(), is, now));
        is.stream()
            .filter(key -> !listed.keys().get(key))
            .forEach(key -> add(entered, key, view, now));
      } else {
        Set<Long> matching = store.conversations().matching(query(view), changed);
        for (long key : changed) {
          boolean was = listed.keys().get((int) key);
          boolean is = matching.contains(key);
          listed.keys().set((int) key, is);
          if (is && !was) {
            add(entered, key, view, now);
          }
        }
      }
    }
    return entered;
  }

  private void add(List<Notice.About> entered, long key, SavedView view, long now) {
    byOthers(key)
        .ifPresent(
            one -> entered.add(new Notice.About(Notice.Kind.IN_VIEW, one, view.name(), now)));
  }

  private static Query query(SavedView view) {
    return view.query(Optional.empty());
  }

  private BitSet all(Query query) {
    BitSet keys = new BitSet();
    for (long key : store.conversations().keys(query, Order.NEWEST_ACTIVITY, 0)) {
      keys.set((int) key);
    }
    return keys;
  }

  private Optional<Conversation> byOthers(long key) {
    return store.conversations().get(key).filter(one -> one.marks().unsent() == 0);
  }
}
