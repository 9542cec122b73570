package ai.nexadesk.console.sandbox;

import java.util.List;

/**
 * Repeatable chance without a sequence: the same question on the same dice has the same answer.
 *
 * <p>Unlike {@link java.util.Random} nothing depends on the order of asking, so message 7 of
 * conversation 90,000 can be made without making anything before it. Immutable, any thread.
 */
record Dice(long state) {

  /** The dice of a seed. */
  static Dice of(long seed) {
    return new Dice(mix(seed ^ 0x9E3779B97F4A7C15L));
  }

  /** Dice for one question, independent of those for any other. */
  Dice on(String question) {
    return on(question.hashCode());
  }

  /** Dice for one of many of the same kind, such as a conversation by its number. */
  Dice on(long number) {
    return new Dice(mix(state + number * 0x9E3779B97F4A7C15L));
  }

  /** A whole number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) (((state >>> 32) * bound) >>> 32);
  }

  /** A number from 0 (included) to 1 (excluded). */
  double unit() {
    return (state >>> 11) * 0x1.0p-53;
  }

  /** True in this part of all cases. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** A positive number around a median, with a long tail upwards as waiting times have. */
  double around(double median, double sigma) {
    double bell = (on(1).unit() + on(2).unit() + on(3).unit() + on(4).unit() - 2) * 1.732;
    return median * Math.exp(sigma * bell);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
