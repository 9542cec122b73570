package ai.nexadesk.console.sandbox;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * Turns a conversation's number into a UUID that looks random, and back again.
 *
 * <p>Going back is arithmetic, so no map from id to number has to be held for a million
 * conversations. Immutable, any thread.
 */
final class Ids {

  private static final long MASK = (1L << 48) - 1;
  private static final long STIR = 0x5DEECE66DL;
  private static final long UNSTIR = inverse(STIR);

  private final Dice dice;
  private final long key;

  Ids(long seed) {
    dice = Dice.of(seed).on("ids");
    key = dice.on("key").state() & MASK;
  }

  /** The id of conversation {@code number}. */
  String id(int number) {
    return uuid(number).toString();
  }

  /** The number that has this id, if it is one of ours; whether it exists is not known here. */
  OptionalInt number(String id) {
    if (id.length() != 36) {
      return OptionalInt.empty();
    }
    UUID uuid;
    try {
      uuid = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty();
    }
    long plain = ((uuid.getLeastSignificantBits() & MASK) * UNSTIR) & MASK;
    plain = plain ^ (plain >>> 24);
    plain = ((plain * UNSTIR) & MASK) ^ key;
    return plain <= Integer.MAX_VALUE && uuid((int) plain).equals(uuid)
        ? OptionalInt.of((int) plain)
        : OptionalInt.empty();
  }

  private UUID uuid(int number) {
    long low = ((number ^ key) * STIR) & MASK;
    low = low ^ (low >>> 24);
    low = (low * STIR) & MASK;
    long high = dice.on(number).state();
    long variant = 0x8000_0000_0000_0000L | ((high & 0x3FFF) << 48);
    return new UUID((high & ~0xF000L) | 0x4000L, variant | low);
  }

  /** The inverse of an odd number modulo 2^48, by Newton's iteration. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x & MASK;
  }
}
