package ai.nexadesk.console.ui.control;

import org.kordamp.ikonli.feather.Feather;

/** Where a conversation came in, as an icon; the word goes with it as its accessible text. */
public final class SourceIcon {

  private SourceIcon() {}

  /** A ring for a way in that nobody has seen yet. */
  public static Feather of(String source) {
    return switch (source) {
      case "widget" -> Feather.GLOBE;
      case "email" -> Feather.MAIL;
      case "whatsapp" -> Feather.PHONE;
      case "messenger" -> Feather.MESSAGE_CIRCLE;
      case "api" -> Feather.CODE;
      default -> Feather.CIRCLE;
    };
  }
}
