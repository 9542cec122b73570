package ai.nexadesk.console.sandbox;

/**
 * How the JSON of an answer is to be spoilt: at most one row or message of it.
 *
 * @param at which one, counted from 0 and modulo how many there are
 */
record Spoil(boolean malformed, boolean unknownEnum, int at) {

  static final Spoil NOTHING = new Spoil(false, false, 0);

  boolean malformed(int place, int of) {
    return malformed && place == at % of;
  }

  /** Beside the malformed one, so that both can be seen in one answer. */
  boolean unknown(int place, int of) {
    return unknownEnum && place == (at + 1) % of;
  }
}
