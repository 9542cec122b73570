package ai.nexadesk.console.bench;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * Proof 41: search answers while one types, in 100,000 conversations with a million messages. With
 * {@code -Dbench.copy=FOLDER} the copy is kept there and used again.
 */
final class SearchProof implements Bench.Proof {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int SCREENFUL = 60;
  private static final int QUERIES = 60;

  private final Random random = new Random(43);
  private final SearchFill words = new SearchFill(NOW.toEpochMilli());
  private final List<Line> lines = new ArrayList<>();

  @Override
  public List<Line> measure(Path folder) throws Exception {
    String kept = System.getProperty("bench.copy");
    Path copy = kept == null ? folder.resolve("copy") : Path.of(kept);
    boolean ready = Files.exists(copy.resolve("workspace.db"));
    try (Store store = Store.open(copy, InstantSource.fixed(NOW))) {
      if (!ready) {
        long from = System.nanoTime();
        words.fill(store);
        System.err.printf("filled in %.0f s%n", (System.nanoTime() - from) / 1e9);
      }
      measure(store, "a common word", any -> common());
      measure(store, "a middling word", any -> middling());
      measure(store, "a rare word", any -> rare());
      measure(store, "two common words", any -> common() + " " + common());
      measure(store, "two middling words", any -> middling() + " " + middling());
      measure(store, "a common and a rare word", any -> common() + " " + rare());
      measure(store, "a phrase", any -> "\"" + common() + " " + common() + "\"");
      measure(store, "a word being typed", i -> beginning(i % 2 == 0 ? common() : rare(), i));
      measure(store, "status and a word", i -> "status:open " + (i % 2 == 0 ? common() : rare()));
      measure(store, "agent, tag and a word", any -> "agent:agent-7 tag:tag3 " + common());
      measure(store, "without a common word", any -> "is:live -" + common());
      measure(store, "either of two words", any -> rare() + " OR " + common());
      measure(store, "part of an e-mail", any -> "from:" + middling() + "4");
    }
    return lines;
  }

  private String common() {
    return words.word(random.nextInt(60));
  }

  private String middling() {
    return words.word(300 + random.nextInt(2_000));
  }

  private String rare() {
    return words.word(15_000 + random.nextInt(15_000));
  }

  private static String beginning(String word, int i) {
    return word.substring(0, Math.min(word.length(), 1 + i % 5));
  }

  private void measure(Store store, String what, Function<Integer, String> text) {
    double[] screenful = new double[QUERIES];
    double[] all = new double[QUERIES];
    double[] count = new double[QUERIES];
    long found = 0;
    for (int i = -10; i < QUERIES; i++) {
      Query query = QueryText.parse(text.apply(i + 10)).search().query();
      double first =
          millis(() -> store.conversations().keys(query, Order.NEWEST_ACTIVITY, SCREENFUL));
      if (i >= 0) {
        screenful[i] = first;
        if (i < QUERIES / 3) {
          all[i] = millis(() -> store.conversations().keys(query, Order.NEWEST_ACTIVITY, 0));
          count[i] = millis(() -> store.conversations().count(query));
          found += store.conversations().count(query);
        }
      }
    }
    double p95 = p95(screenful, QUERIES);
    lines.add(
        new Line(
            41,
            what + ", first screenful, p95 (found on average: " + found / (QUERIES / 3) + ")",
            text(p95),
            "≤ 50 ms",
            p95 <= 50));
    lines.add(
        new Line(
            41,
            what + ", all keys · exact count, p95",
            text(p95(all, QUERIES / 3)) + " · " + text(p95(count, QUERIES / 3)),
            "behind it",
            true));
    System.err.println(lines.get(lines.size() - 2) + "\n" + lines.getLast());
  }

  private static String text(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }

  private static double millis(Runnable question) {
    long from = System.nanoTime();
    question.run();
    return (System.nanoTime() - from) / 1e6;
  }

  private static double p95(double[] figures, int count) {
    double[] sorted = Arrays.copyOf(figures, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(count * 0.95) - 1];
  }
}
