package ai.nexadesk.console.settings;

/** How much room a row of the list takes. */
public enum Density {
  COMFORTABLE,
  COMPACT,
  ONE_LINE
}
