package ai.nexadesk.console.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a support thread of one topic goes, turn by turn, with several wordings for each turn.
 *
 * @param tags the topic's tag first, then further ones that fit
 * @param weight how common it is among the scripts of its language
 */
record Script(
    String id,
    String language,
    List<String> tags,
    String department,
    int weight,
    List<Turn> turns) {

  /** One turn: who speaks, and the ways to say it. */
  record Turn(Sender sender, List<Wording> wordings) {}

  /** One way to say it; {@code {slots}} are still to be filled. */
  record Wording(String text, @Nullable Enclosure enclosure) {}

  /** Whether this turn is spoken by somebody of this kind. */
  boolean spokenBy(int turn, Sender sender) {
    return turns.get(turn).sender() == sender;
  }

  /** The number of the first turn by an agent; the number of turns if no agent speaks. */
  int firstAgentTurn() {
    for (int turn = 0; turn < turns.size(); turn++) {
      if (spokenBy(turn, Sender.AGENT)) {
        return turn;
      }
    }
    return turns.size();
  }
}
