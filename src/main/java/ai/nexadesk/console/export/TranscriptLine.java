package ai.nexadesk.console.export;

/**
 * A line of a transcript that is laid out elsewhere, as on paper.
 *
 * @param text as long as was written, without line ends
 */
public record TranscriptLine(Kind kind, String text) {

  /** What it is. */
  public enum Kind {
    TITLE,
    NAME,
    FACT,
    SENDER,
    TEXT,
    NOTE
  }
}
