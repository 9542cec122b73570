package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The faults that are switched on. They hit requests for conversations that have passed the door.
 *
 * <p>Chance is seeded. Any thread.
 */
public final class Faults {

  private static final class Active {
    private final Fault fault;
    private int left;

    private Active(Fault fault) {
      this.fault = fault;
      left = fault.times();
    }
  }

  private final List<Active> active = new ArrayList<>();
  private final Random random;

  Faults(long seed) {
    random = new Random(seed);
  }

  /**
   * Switches a fault on, beside those that are.
   *
   * @param option as {@link Fault#parse} reads it
   * @throws IllegalArgumentException in words for a person
   */
  public void add(String option) {
    add(Fault.parse(option));
  }

  /** Switches a fault on, beside those that are. */
  public synchronized void add(Fault fault) {
    active.add(new Active(fault));
  }

  /** Switches all off. */
  public synchronized void clear() {
    active.clear();
  }

  /** Those that are on; one with a number of times leaves after the last. */
  public synchronized List<Fault> active() {
    return active.stream().map(one -> one.fault).toList();
  }

  /** What hits this request. */
  synchronized List<Fault> draw(String method) {
    List<Fault> hits = new ArrayList<>();
    for (Active one : List.copyOf(active)) {
      Fault fault = one.fault;
      boolean meant = fault.method() == null || fault.method().equals(method);
      if (meant && (fault.probability() >= 1 || random.nextDouble() < fault.probability())) {
        hits.add(fault);
        if (fault.times() > 0 && --one.left == 0) {
          active.remove(one);
        }
      }
    }
    return hits;
  }
}
