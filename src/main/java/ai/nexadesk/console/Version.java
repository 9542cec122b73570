package ai.nexadesk.console;

import java.util.Optional;

/** The console's own version, as the build wrote it into the jar. */
final class Version {

  private Version() {}

  /** Like {@code 0.1.0}; {@code dev} when run from loose classes. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
