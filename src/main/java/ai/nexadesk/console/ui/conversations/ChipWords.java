package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.UnaryOperator;

/** A part of a search as a chip says it: as it is written, with names in place of ids. */
final class ChipWords {

  private static final int LONGEST = 60;

  private final Texts texts;
  private final UnaryOperator<String> agentName;

  ChipWords(Texts texts, UnaryOperator<String> agentName) {
    this.texts = texts;
    this.agentName = agentName;
  }

  String of(Query part) {
    return switch (part) {
      case Query.WithAgent(String who) -> texts.of("search.chip.agent", agentName.apply(who));
      case Query.Not(Query.WithAgent(String who)) ->
          texts.of("search.chip.notAgent", agentName.apply(who));
      default -> SafeText.oneLine(QueryText.print(part), LONGEST);
    };
  }
}
