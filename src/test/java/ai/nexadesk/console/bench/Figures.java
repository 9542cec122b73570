package ai.nexadesk.console.bench;

import java.util.Arrays;
import java.util.Locale;

/** Milliseconds of one kind, and what is said of them. */
final class Figures {

  private double[] figures = new double[64];
  private int size;

  void add(double millis) {
    if (size == figures.length) {
      figures = Arrays.copyOf(figures, size * 2);
    }
    figures[size++] = millis;
  }

  int size() {
    return size;
  }

  double share(double part) {
    if (size == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(figures, size);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(size * part) - 1)];
  }

  double p95() {
    return share(0.95);
  }

  double worst() {
    return share(1);
  }

  long above(double limit) {
    return Arrays.stream(figures, 0, size).filter(one -> one > limit).count();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.1f · p95 %.1f · worst %.1f ms of %d",
        share(0.5),
        p95(),
        worst(),
        size);
  }
}
