package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;

/** Where a conversation came in, in words. */
public final class SourceWord {

  private SourceWord() {}

  /** For a list of choices. */
  public static String of(String source, Texts texts) {
    return switch (source) {
      case "widget" -> texts.of("source.widget");
      case "email" -> texts.of("source.email");
      case "whatsapp" -> texts.of("source.whatsapp");
      case "messenger" -> texts.of("source.messenger");
      case "api" -> texts.of("source.api");
      default -> SafeText.oneLine(source, 24);
    };
  }

  /** For a sentence: "from the website widget". */
  public static String from(String source, Texts texts) {
    return switch (source) {
      case "widget" -> texts.of("from.widget");
      case "email" -> texts.of("from.email");
      default -> texts.of("from.other", of(source, texts));
    };
  }
}
