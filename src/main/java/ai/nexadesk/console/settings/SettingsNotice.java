package ai.nexadesk.console.settings;

import java.nio.file.Path;

/** Something about the settings file that the person should know. */
public sealed interface SettingsNotice {

  /** It could not be understood; it was set aside and the console starts with its defaults. */
  record Damaged(Path setAside) implements SettingsNotice {}

  /** It could not be read; defaults are used and the file is left as it is. */
  record Unreadable(Path file) implements SettingsNotice {}

  /** It cannot be written; changes last until the console ends, or until it can. */
  record Unwritable(Path file) implements SettingsNotice {}
}
