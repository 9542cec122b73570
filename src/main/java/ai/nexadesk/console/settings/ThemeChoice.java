package ai.nexadesk.console.settings;

/** Which colours the person wants. */
public enum ThemeChoice {
  /** Light or dark as the operating system has it. */
  SYSTEM,
  LIGHT,
  DARK,
  /** Stronger colours, light or dark as the operating system has it. */
  HIGH_CONTRAST
}
