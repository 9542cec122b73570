package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Editable;
import java.util.List;
import java.util.Set;

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
   * @param moved fields that have changed on the server since the first such send
   * @param insisted those the person wants sent although the server's value is not known
   * @param turnedAway how often one of them was turned away, at most
   */
  public record Past(
      Set<Long> maybe, Set<ConversationField> moved, Set<Long> insisted, int turnedAway) {
    public Past {
      maybe = Set.copyOf(maybe);
      moved = Set.copyOf(moved);
      insisted = Set.copyOf(insisted);
    }
  }

  public Outgoing {
    untold = Set.copyOf(untold);
    edits = List.copyOf(edits);
  }

  /** The numbers of all edits in it. */
  public List<Long> numbers() {
    return edits.stream().map(UnsentEdit::number).toList();
  }
}
