package ai.nexadesk.console.ui.shell;

/** How much a window is in use. */
public enum WindowUse {
  /** It has the keyboard. */
  ACTIVE,
  /** It can be seen; another has the keyboard. */
  VISIBLE,
  /** It is minimised. */
  HIDDEN
}
