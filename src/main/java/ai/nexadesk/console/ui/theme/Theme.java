package ai.nexadesk.console.ui.theme;

/** Which look the person wants. */
public enum Theme {
  LIGHT,
  DARK,
  /** Stronger contrasts, light or dark as the operating system has it. */
  HIGH_CONTRAST,
  /** As the operating system has it, following when it changes. */
  SYSTEM
}
