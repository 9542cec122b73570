package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.ui.control.PeopleNames;
import java.util.List;
import java.util.Map;

/**
 * What became of each conversation of an action.
 *
 * @param listed those that need the person first
 * @param counts how many there are of each kind, listed or not; a kind there is none of is left out
 * @param visitors names of the visitors, by the key of the conversation
 */
record Results(
    List<IntentResult> listed,
    Map<EditResult, Integer> counts,
    Map<Long, String> visitors,
    PeopleNames people) {

  static final Results NONE = new Results(List.of(), Map.of(), Map.of(), PeopleNames.NONE);

  /** The smaller, the more it needs the person. */
  static int rank(EditResult result) {
    return switch (result) {
      case CONFLICT -> 0;
      case REFUSED -> 1;
      case SKIPPED -> 2;
      case CANCELLED, DROPPED -> 3;
      case WAITING -> 4;
      case SENT, AGREED -> 5;
    };
  }

  int count(EditResult result) {
    return counts.getOrDefault(result, 0);
  }

  /** How many there are beyond those listed. */
  int more() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - listed.size();
  }

  String visitor(IntentResult result) {
    return visitors.getOrDefault(result.conversation(), "");
  }
}
