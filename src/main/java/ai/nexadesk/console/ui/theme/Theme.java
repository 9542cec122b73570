package ai.nexadesk.console.ui.theme;

/** Which look the person wants. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the operating system has it, following when it changes. */
  SYSTEM
}
