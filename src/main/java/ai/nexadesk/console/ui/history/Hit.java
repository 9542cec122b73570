package ai.nexadesk.console.ui.history;

/**
 * One place where what is looked for stands.
 *
 * @param item the item it is in
 * @param part which part of its message that is
 * @param nth which place of that part, from 0
 */
record Hit(int item, String messageId, int part, int nth) {

  /** Whether it is the same place, though items may have come before it. */
  boolean same(Hit other) {
    return messageId.equals(other.messageId) && part == other.part && nth == other.nth;
  }
}
