package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;

/** A status in the person's words and in its colour. */
public final class StatusWord {

  private StatusWord() {}

  /** Our word for the four known ones; the server's own for any other. */
  public static String of(ConversationStatus status, Texts texts) {
    return switch (status.word()) {
      case "open" -> texts.of("status.open");
      case "pending" -> texts.of("status.pending");
      case "active" -> texts.of("status.active");
      case "archived" -> texts.of("status.archived");
      default -> SafeText.oneLine(status.word(), 24);
    };
  }

  /** The style class that colours it. */
  public static String style(ConversationStatus status) {
    return ConversationStatus.SETTABLE.contains(status)
        ? "status-" + status.word()
        : "status-other";
  }
}
