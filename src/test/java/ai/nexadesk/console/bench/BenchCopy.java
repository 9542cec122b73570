package ai.nexadesk.console.bench;

import ai.nexadesk.console.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A filled copy to open a window on. With {@code -Dbench.copy=FOLDER} it is filled there once and
 * copied for each run, since a run changes it.
 */
final class BenchCopy {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Fills an empty store. */
  interface Filling {
    void fill(SearchFill fill, Store store);
  }

  private final String name;
  private final Filling filling;
  private final SearchFill words = new SearchFill(NOW.toEpochMilli());
  private final Random random = new Random(43);

  /**
   * @param name of the folder inside the kept one, empty for that itself
   */
  BenchCopy(String name, Filling filling) {
    this.name = name;
    this.filling = filling;
  }

  Path of(Path folder) throws IOException {
    String kept = System.getProperty("bench.copy");
    if (kept == null) {
      Path made = folder.resolve("copy");
      fill(made);
      return made;
    }
    Path source = Path.of(kept).resolve(name);
    if (!Files.exists(source.resolve("workspace.db"))) {
      fill(source);
    }
    Path own = Files.createDirectories(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(file -> file.toString().contains("workspace.db")).toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    return own;
  }

  private void fill(Path where) throws IOException {
    Files.createDirectories(where);
    long from = System.nanoTime();
    try (Store store = Store.open(where, InstantSource.fixed(NOW))) {
      filling.fill(words, store);
    }
    System.err.printf("filled in %.0f s%n", (System.nanoTime() - from) / 1e9);
  }

  String common() {
    return words.word(random.nextInt(60));
  }

  String middling() {
    return words.word(300 + random.nextInt(2_000));
  }

  String rare() {
    return words.word(15_000 + random.nextInt(15_000));
  }

  SearchFill words() {
    return words;
  }
}
