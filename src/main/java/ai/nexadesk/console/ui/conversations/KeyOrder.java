package ai.nexadesk.console.ui.conversations;

/** Keys in an order, as the store answered; nobody changes the array. */
final class KeyOrder {

  private final long[] keys;

  KeyOrder(long[] keys) {
    this.keys = keys;
  }

  long[] keys() {
    return keys;
  }
}
