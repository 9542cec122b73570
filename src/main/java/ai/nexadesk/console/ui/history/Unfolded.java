package ai.nexadesk.console.ui.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a person wants to see of the open conversation's messages beyond what is shown at first.
 * Immutable.
 *
 * @param whole ids of long messages shown whole
 * @param quotes which quotes are open, by the id of their message
 */
record Unfolded(Set<String> whole, Map<String, Set<Integer>> quotes) {

  static final Unfolded NOTHING = new Unfolded(Set.of(), Map.of());

  Unfolded {
    whole = Set.copyOf(whole);
    quotes = Map.copyOf(quotes);
  }

  /** Likewise, and this message whole. */
  Unfolded with(String messageId) {
    Set<String> more = new HashSet<>(whole);
    more.add(messageId);
    return new Unfolded(more, quotes);
  }

  /** Likewise, but a quote that was open folded, and the other way round. */
  Unfolded toggled(String messageId, int quote) {
    Set<Integer> open = new HashSet<>(quotesOf(messageId));
    if (!open.remove(quote)) {
      open.add(quote);
    }
    Map<String, Set<Integer>> changed = new HashMap<>(quotes);
    changed.put(messageId, Set.copyOf(open));
    return new Unfolded(whole, changed);
  }

  Set<Integer> quotesOf(String messageId) {
    return quotes.getOrDefault(messageId, Set.of());
  }
}
