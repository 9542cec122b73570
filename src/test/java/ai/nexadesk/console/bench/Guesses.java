package ai.nexadesk.console.bench;

import ai.nexadesk.console.sandbox.LabelledThreads.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many guesses of one kind were right. */
final class Guesses {

  private static final int THREE = 3;

  private double first;
  private double three;
  private double bestThree;
  private int tagged;
  private double agents;
  private int assigned;

  /**
   * A guess.
   *
   * @param tags the likeliest first
   */
  record Guess(List<String> tags, Optional<String> agent) {

    /** This one, and the other where it knows nothing. */
    Guess or(Guess other) {
      return new Guess(tags.isEmpty() ? other.tags() : tags, agent.or(other::agent));
    }
  }

  /** Compares a guess with the truth; what has no tags, or nobody, says nothing of that kind. */
  void add(Labelled thread, Guess guess) {
    if (!thread.tags().isEmpty()) {
      tagged++;
      List<String> tags = guess.tags().subList(0, Math.min(THREE, guess.tags().size()));
      first += thread.tags().contains(tags.getFirst()) ? 1 : 0;
      three += (double) tags.stream().filter(thread.tags()::contains).count() / THREE;
      bestThree += Math.min(1.0, (double) thread.tags().size() / THREE);
    }
    if (thread.agentId() != null) {
      assigned++;
      agents += guess.agent().filter(thread.agentId()::equals).isPresent() ? 1 : 0;
    }
  }

  double first() {
    return first / tagged;
  }

  double three() {
    return three / tagged;
  }

  /** What precision@3 would be of one who knows: most have fewer than three tags. */
  double bestThree() {
    return bestThree / tagged;
  }

  double agent() {
    return agents / assigned;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
