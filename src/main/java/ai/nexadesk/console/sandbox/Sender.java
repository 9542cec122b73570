package ai.nexadesk.console.sandbox;

import java.util.Locale;

/** Who wrote a message. */
public enum Sender {
  VISITOR,
  BOT,
  AGENT;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
