package ai.nexadesk.console.settings;

import java.util.Locale;

/** Which language the person wants. */
public enum Language {
  /** That of the operating system, or English where the console does not speak it. */
  SYSTEM(""),
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr"),
  PORTUGUESE("pt-BR"),
  JAPANESE("ja");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * Language, numbers and dates: where the system's is a kind of this language, the system's, so
   * that Austrian dates stay Austrian.
   */
  public Locale locale(Locale system) {
    Locale own = Locale.forLanguageTag(tag);
    return this == SYSTEM || own.getLanguage().equals(system.getLanguage()) ? system : own;
  }

  /** What its speakers call it; empty for the system's. */
  public String ownName() {
    Locale own = Locale.forLanguageTag(tag);
    return this == SYSTEM ? "" : own.getDisplayName(own);
  }
}
