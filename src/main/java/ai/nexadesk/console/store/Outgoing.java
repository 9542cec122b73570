package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Editable;
import java.util.List;

/**
 * The edits of one conversation that wait to be sent, and what the server is known to have.
 *
 * @param conversation key of it
 * @param id the server's id of it
 * @param gone whether the server no longer has it
 * @param server what the server last said
 * @param edits in the order they were made; at least one
 * @param newest when the newest of them was made, in the order of {@link ServerWrites#ask()}
 */
public record Outgoing(
    long conversation,
    String id,
    boolean gone,
    Editable server,
    List<UnsentEdit> edits,
    long newest) {

  public Outgoing {
    edits = List.copyOf(edits);
  }

  /** The numbers of all edits in it. */
  public List<Long> numbers() {
    return edits.stream().map(UnsentEdit::number).toList();
  }
}
