package ai.nexadesk.console.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are live when the workspace opens: the youngest ones, thinning out with age.
 *
 * <p>A queue does not grow as its archive does: about 30 of 300 are live, 100 of 2,000, 1,000 of
 * 100,000. Immutable, any thread.
 */
final class Opening {

  private final int count;
  private final int wanted;
  private final Dice dice;

  /** By age, youngest first: the place in the inbox, or -1. */
  private final int[] placeByAge;

  Opening(int count, Dice dice) {
    this.count = count;
    this.dice = dice;
    wanted = Math.max((int) Math.pow(count, 0.6), Math.min(count, 24));
    placeByAge = new int[Math.min(count, (int) (wanted * 3.3) + 1)];
    Arrays.fill(placeByAge, -1);
    int place = 0;
    for (int age = 0; age < placeByAge.length; age++) {
      if (age == 0 || dice.on(count - 1 - age).on("live").chance(chance(age))) {
        placeByAge[age] = place++;
      }
    }
  }

  boolean isLive(int number) {
    return place(number) >= 0;
  }

  @Nullable Showcase showcase(int number) {
    int place = place(number);
    return place >= 0 && place < Showcase.ALL.size() ? Showcase.ALL.get(place) : null;
  }

  Status status(int number) {
    Showcase showcase = showcase(number);
    if (showcase != null) {
      return showcase.status();
    }
    if (!isLive(number)) {
      return Status.ARCHIVED;
    }
    double fate = dice.on(number).on("status").unit();
    return fate < 0.42 ? Status.OPEN : fate < 0.78 ? Status.ACTIVE : Status.PENDING;
  }

  /** How far a live thread of this status has got: who has to answer follows from it. */
  static int turns(Script script, Status status, Dice dice) {
    int agent = script.firstAgentTurn();
    Sender last = status == Status.PENDING ? Sender.AGENT : Sender.VISITOR;
    List<Integer> fitting =
        IntStream.range(0, script.turns().size())
            .filter(turn -> script.spokenBy(turn, last))
            .filter(turn -> status == Status.OPEN ? turn < agent : turn >= agent)
            .filter(turn -> turn < Math.max(script.turns().size() - 1, 1))
            .boxed()
            .toList();
    return fitting.isEmpty() ? 1 : dice.pick(fitting) + 1;
  }

  private int place(int number) {
    int age = count - 1 - number;
    return age >= 0 && age < placeByAge.length ? placeByAge[age] : -1;
  }

  private double chance(int age) {
    double share = (double) age / wanted;
    return share < 0.6 ? 0.8 : share < 1.6 ? 0.35 : 0.1;
  }
}
