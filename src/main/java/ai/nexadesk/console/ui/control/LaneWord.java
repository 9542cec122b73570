package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.Texts;

/** What a request was for, in words. */
public final class LaneWord {

  private LaneWord() {}

  /** A lane nobody here knows keeps its name. */
  public static String of(String lane, Texts texts) {
    return switch (lane) {
      case "PERSON_WRITE" -> texts.of("budget.personWrite");
      case "PERSON_READ" -> texts.of("budget.personRead");
      case "POLL" -> texts.of("budget.poll");
      case "SWEEP" -> texts.of("budget.sweep");
      case "MESSAGES" -> texts.of("budget.messages");
      case "BACKFILL" -> texts.of("budget.backfill");
      default -> lane;
    };
  }
}
