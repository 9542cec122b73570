package ai.nexadesk.console.bench;

import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.triage.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Proof 62: how long it takes to find what is similar, in a copy of a million messages. */
final class SimilarProof implements Bench.Proof {

  private static final int NUMBER = 62;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int TIMED = 100;
  private static final int LONGEST_MILLIS = 100;

  @Override
  public List<Line> measure(Path folder) throws IOException {
    Figures figures = new Figures();
    Random random = new Random(NUMBER);
    Path copy = new BenchCopy("", SearchFill::fill).of(folder);
    try (Store store = Store.open(copy, InstantSource.fixed(NOW))) {
      for (int i = -10; i < TIMED; i++) {
        long key = 1L + random.nextInt(SearchFill.CONVERSATIONS);
        long from = System.nanoTime();
        store.similar().to(key, Suggestions.NEAREST, () -> false);
        if (i >= 0) {
          figures.add((System.nanoTime() - from) / 1e6);
        }
      }
    }
    return List.of(
        new Line(
            NUMBER,
            "similar conversations among 100,000 with a million messages",
            figures.toString(),
            "p95 ≤ " + LONGEST_MILLIS + " ms",
            figures.p95() <= LONGEST_MILLIS));
  }
}
