package ai.nexadesk.console.ui.preferences;

/** What a setting is about, in the order of the sheet. */
enum Group {
  LOOK,
  LIST,
  KEYS,
  NOTICES,
  PERSON
}
