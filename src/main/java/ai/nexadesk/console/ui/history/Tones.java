package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import javafx.geometry.Pos;

/** Side and style class of a voice. */
final class Tones {

  private Tones() {}

  static String style(Voice voice) {
    return switch (voice) {
      case VISITOR -> "from-visitor";
      case AGENT -> "from-agent";
      case BOT -> "from-bot";
      case OTHER -> "from-other";
    };
  }

  static Pos side(Voice voice) {
    return voice.ours() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
  }
}
