package ai.nexadesk.console.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes queries of every shape the parser can make, from a seed and words to choose from. */
public final class RandomQueries {

  private final Random random;
  private final List<String> words;
  private final List<String> phrases;
  private final List<String> values;

  /**
   * @param words for plain search: without spaces or parentheses
   * @param values for operators: anything but empty
   */
  public RandomQueries(long seed, List<String> words, List<String> phrases, List<String> values) {
    this.random = new Random(seed);
    this.words = words;
    this.phrases = phrases;
    this.values = values;
  }

  /** A query {@code depth} levels deep at most. */
  public Query next(int depth) {
    return random.nextInt(40) == 0 ? Query.ALL : any(depth, 'x');
  }

  private Query any(int depth, char within) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    if (kind < 3 && within != '&') {
      return new Query.And(parts(depth, '&'));
    }
    if (kind < 5 && within != '|') {
      return new Query.Or(parts(depth, '|'));
    }
    if (kind < 7 && within != '-') {
      return new Query.Not(any(depth - 1, '-'));
    }
    return leaf();
  }

  private List<Query> parts(int depth, char within) {
    List<Query> parts = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    boolean same = random.nextInt(4) == 0;
    for (int i = 0; i < count; i++) {
      parts.add(same ? new Query.HasTag(of(values)) : any(depth - 1, within));
    }
    return parts;
  }

  private Query leaf() {
    List<Supplier<Query>> leaves =
        List.of(
            () -> new Query.HasStatus(of(values)),
            Query.Live::new,
            () -> new Query.HasTag(of(values)),
            () -> new Query.FromSource(of(values)),
            () -> new Query.WithAgent(of(values)),
            Query.Mine::new,
            Query.Unassigned::new,
            () -> new Query.InDepartment(of(values)),
            Query.VisitorWaits::new,
            Query.Unread::new,
            Query.PendingEdit::new,
            Query.Snoozed::new,
            Query.HasAttachment::new,
            Query.HasNote::new,
            () -> new Query.From(of(values)),
            () -> new Query.Before(day()),
            () -> new Query.After(day()),
            () -> new Query.Older(age()),
            () -> new Query.Newer(age()),
            () -> new Query.WaitsLonger(age()),
            () -> new Query.WaitsShorter(age()),
            () -> new Query.MessageCount(of(List.of(Query.Comparison.values())), random.nextInt(9)),
            () -> new Query.Text(of(words)),
            () -> new Query.Text(of(words)),
            () -> new Query.Text(of(words)),
            () -> new Query.Phrase(of(phrases)),
            () -> new Query.Phrase(of(phrases)));
    return of(leaves).get();
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(12));
  }

  private Age age() {
    return new Age(random.nextInt(60), of(List.of(Age.Unit.values())));
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
