package ai.nexadesk.console;

import ai.nexadesk.console.settings.Language;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of the window: the one the command line asks for, else the one chosen in the
 * settings, else the system's. Any thread.
 *
 * @param asked what the command line asks for, for this run
 */
record SpokenLanguage(Optional<Locale> asked, Setting<Language> chosen) {

  /** As the system is set, whatever is made of it later. */
  private static final Locale SYSTEM = Locale.getDefault();

  /** What to speak now; from here on the toolkit's own texts are in it too. */
  Locale speak() {
    Locale now = now();
    Locale.setDefault(now);
    return now;
  }

  Texts texts() {
    return new Texts(now());
  }

  private Locale now() {
    return asked.orElseGet(() -> chosen.get().locale(SYSTEM));
  }
}
