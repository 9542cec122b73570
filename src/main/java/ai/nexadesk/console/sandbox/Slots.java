package ai.nexadesk.console.sandbox;

import java.util.Locale;

/** Fills the {@code {slots}} of a wording, the same way all through a thread. */
final class Slots {

  private Slots() {}

  /** The text with every slot filled; what is no slot stays as it is. */
  static String fill(String text, Origin origin) {
    int open = text.indexOf('{');
    if (open < 0) {
      return text;
    }
    var filled = new StringBuilder(text.length() + 24);
    int from = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(text, from, open).append(value(text.substring(open + 1, close), origin));
      from = close + 1;
      open = text.indexOf('{', from);
    }
    return filled.append(text, from, text.length()).toString();
  }

  private static String value(String slot, Origin origin) {
    Dice dice = origin.dice().on(slot);
    return switch (slot) {
      case "name" -> origin.visitor().calledBy();
      case "email" -> origin.visitor().address();
      case "company" -> origin.visitor().workplace();
      case "agent" -> origin.speaker().firstName();
      case "few" -> Integer.toString(3 + dice.below(6));
      case "seats" -> Integer.toString(12 + dice.below(80));
      case "big" -> String.format(Locale.ROOT, "%d,%03d", 2 + dice.below(60), dice.below(999));
      case "amount" ->
          String.format(Locale.ROOT, "€ %d.%02d", 19 + dice.below(460), dice.on(1).below(20) * 5);
      case "order" -> "TW-" + (10_000 + dice.below(89_999));
      case "invoice" -> "2026-" + (1_000 + dice.below(8_999));
      case "digits" -> Integer.toString(100_000_000 + dice.below(899_999_999));
      case "hex" -> Long.toHexString(dice.state() >>> 24);
      default -> "{" + slot + "}";
    };
  }
}
