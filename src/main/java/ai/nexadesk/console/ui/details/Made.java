package ai.nexadesk.console.ui.details;

/** What came of an edit a person asked for. */
public enum Made {
  /** It is on disk and can be undone. */
  DONE,
  /** The conversation already was as wanted, so there is nothing to undo. */
  NOTHING,
  /** Nothing can be changed at the moment. */
  LOCKED
}
