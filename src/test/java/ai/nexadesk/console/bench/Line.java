package ai.nexadesk.console.bench;

/**
 * One figure.
 *
 * @param proof its number
 * @param what was measured
 * @param measured the figure, with its unit
 * @param wanted what it has to be
 * @param holds whether it is
 */
record Line(int proof, String what, String measured, String wanted, boolean holds) {

  static Line share(int proof, String what, double share, double atLeast) {
    return new Line(proof, what, percent(share), "≥ " + percent(atLeast), share >= atLeast);
  }

  static Line atMost(int proof, String what, long count, long most, String unit) {
    return new Line(proof, what, count + " " + unit, "≤ " + most + " " + unit, count <= most);
  }

  private static String percent(double share) {
    return String.format(java.util.Locale.ROOT, "%.1f %%", share * 100);
  }
}
