package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Editable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The edits of one conversation that wait to be sent, and what the server is known to have.
 *
 * @param conversation key of it
 * @param id the server's id of it
 * @param gone whether the server no longer has it
 * @param server what the server last said
 * @param untold fields that {@code server} says nothing about: no answer ever named them, or the
 *     newest could not be read
 * @param edits in the order they were made; at least one
 * @param past what became of earlier sends of them
 * @param newest when the newest of them was made, in the order of {@link ServerWrites#ask()}
 */
public record Outgoing(
    long conversation,
    String id,
    boolean gone,
    Editable server,
    Set<ConversationField> untold,
    List<UnsentEdit> edits,
    Past past,
    long newest) {

  /**
   * What happened to these edits before.
   *
   * @param maybe those that were sent without an answer that said what became of them
   * @param moved fields that have changed on the server since an edit of theirs was first so sent
   * @param insisted those the person wants sent although the server's value is not known
   * @param turnedAway how often each was turned away, by number
   */
  public record Past(
      Set<Long> maybe,
      Set<ConversationField> moved,
      Set<Long> insisted,
      Map<Long, Integer> turnedAway) {
    public Past {
      maybe = Set.copyOf(maybe);
      moved = Set.copyOf(moved);
      insisted = Set.copyOf(insisted);
      turnedAway = Map.copyOf(turnedAway);
    }
  }

  public Outgoing {
    untold = Set.copyOf(untold);
    edits = List.copyOf(edits);
  }

  /** These numbers, those of one field together: they stand and fall together. */
  public Collection<List<Long>> byField(List<Long> numbers) {
    return edits.stream()
        .filter(edit -> numbers.contains(edit.number()))
        .collect(
            Collectors.groupingBy(
                edit -> StoredEdit.field(edit.edit()),
                () -> new EnumMap<>(ConversationField.class),
                Collectors.mapping(UnsentEdit::number, Collectors.toList())))
        .values();
  }

  /**
   * How often these edits of one field were turned away since the newest of them was made: what the
   * person chose anew has its own tries.
   */
  public int turnedAway(List<Long> numbers) {
    return numbers.stream().mapToInt(one -> past.turnedAway().getOrDefault(one, 0)).min().orElse(0);
  }

  /** The numbers of all edits in it. */
  public List<Long> numbers() {
    return edits.stream().map(UnsentEdit::number).toList();
  }
}
