package ai.nexadesk.console.settings;

/** Where one is after archiving. */
public enum AfterArchive {
  /** On the next conversation of the list. */
  NEXT,
  /** On the one just archived. */
  STAY
}
