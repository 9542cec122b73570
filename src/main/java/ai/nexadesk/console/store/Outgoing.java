package ai.nexadesk.console.store;

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
 * @param edits in the order they were made; at least one
 * @param maybe those of the edits that were sent without an answer that said what became of them
 * @param movedSince whether the conversation has changed on the server since the first such send
 * @param newest when the newest of them was made, in the order of {@link ServerWrites#ask()}
 */
public record Outgoing(
    long conversation,
    String id,
    boolean gone,
    Editable server,
    List<UnsentEdit> edits,
    Set<Long> maybe,
    boolean movedSince,
    long newest) {

  public Outgoing {
    edits = List.copyOf(edits);
    maybe = Set.copyOf(maybe);
  }

  /** The numbers of all edits in it. */
  public List<Long> numbers() {
    return edits.stream().map(UnsentEdit::number).toList();
  }
}
