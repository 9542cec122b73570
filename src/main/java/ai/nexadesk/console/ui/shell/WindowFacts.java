package ai.nexadesk.console.ui.shell;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the window has to know before it is built.
 *
 * @param workspaceName shown at the top
 * @param demo whether the conversations are invented
 * @param locale language, numbers and dates
 * @param zone where the person is
 * @param clock what the computer shows
 * @param colour which of the colours of workspaces this one has; negative for none of its own
 */
public record WindowFacts(
    String workspaceName,
    boolean demo,
    Locale locale,
    ZoneId zone,
    InstantSource clock,
    int colour) {

  private static final int NO_COLOUR = -1;

  /** Without a colour of its own. */
  public WindowFacts(
      String workspaceName, boolean demo, Locale locale, ZoneId zone, InstantSource clock) {
    this(workspaceName, demo, locale, zone, clock, NO_COLOUR);
  }

  /** By the computer's own clock. */
  public WindowFacts(String workspaceName, boolean demo, Locale locale, ZoneId zone) {
    this(workspaceName, demo, locale, zone, InstantSource.system());
  }

  /** The same, in this colour. */
  public WindowFacts in(int hue) {
    return new WindowFacts(workspaceName, demo, locale, zone, clock, hue);
  }

  /** As this computer is set. */
  public static WindowFacts here(String workspaceName, boolean demo) {
    return new WindowFacts(workspaceName, demo, Locale.getDefault(), ZoneId.systemDefault());
  }
}
