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
 */
public record WindowFacts(
    String workspaceName, boolean demo, Locale locale, ZoneId zone, InstantSource clock) {

  /** By the computer's own clock. */
  public WindowFacts(String workspaceName, boolean demo, Locale locale, ZoneId zone) {
    this(workspaceName, demo, locale, zone, InstantSource.system());
  }

  /** As this computer is set. */
  public static WindowFacts here(String workspaceName, boolean demo) {
    return new WindowFacts(workspaceName, demo, Locale.getDefault(), ZoneId.systemDefault());
  }
}
