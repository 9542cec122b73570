package ai.nexadesk.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what is promised and writes it down: {@code Bench [proof…]}, all when none is named.
 * Ends with 1 when something does not hold.
 */
public final class Bench {

  /** One proof: measures in a folder of its own. */
  interface Proof {
    List<Line> measure(Path folder) throws Exception;
  }

  private static final Map<Integer, Proof> PROOFS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(3, new LimitProof()),
              Map.entry(4, new PersonFirstProof()),
              Map.entry(5, new FrugalityProof()),
              Map.entry(6, new BackfillProof()),
              Map.entry(7, new BulkProof()),
              Map.entry(41, new SearchProof()),
              Map.entry(42, new WindowProof(42, new BenchCopy("", SearchFill::fill), 1)),
              Map.entry(
                  43, new WindowProof(43, new BenchCopy("million", SearchFill::fillMillion), 4)),
              Map.entry(51, new MessageTextProof()),
              Map.entry(52, new HistoryProof()),
              Map.entry(61, new SuggestionProof()),
              Map.entry(62, new SimilarProof())));

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<Integer> wanted =
        args.length == 0
            ? List.copyOf(PROOFS.keySet())
            : Stream.of(args).map(Integer::valueOf).toList();
    List<Line> lines = new ArrayList<>();
    for (int proof : wanted) {
      Proof chosen = PROOFS.get(proof);
      if (chosen == null) {
        System.err.println("There is no proof " + proof + "; there are " + PROOFS.keySet());
        System.exit(2);
        return;
      }
      Path folder = Files.createTempDirectory("bench");
      try {
        lines.addAll(chosen.measure(folder));
      } finally {
        delete(folder);
      }
    }
    String table = table(lines);
    System.out.println(table);
    Path target = Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(target.resolve("results.md"), table);
    Files.writeString(
        target.resolve("results.json"),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
    System.exit(lines.stream().allMatch(Line::holds) ? 0 : 1);
  }

  private static String table(List<Line> lines) {
    StringBuilder table = new StringBuilder("| proof | what | measured | wanted | holds |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    for (Line line : lines) {
      table.append(
          "| %d | %s | %s | %s | %s |%n"
              .formatted(
                  line.proof(),
                  line.what(),
                  line.measured(),
                  line.wanted(),
                  line.holds() ? "yes" : "no"));
    }
    return table.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
