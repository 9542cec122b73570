package ai.nexadesk.console.ui.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile and odd texts, kept as data beside this class: as they are, or as what is repeated. */
public final class Corpus {

  /** One text. */
  public record Case(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final int LONGEST_MUTANT = 24_000;

  private Corpus() {}

  /** All of them. */
  public static List<Case> cases() {
    try (InputStream in = Corpus.class.getResourceAsStream("corpus.json")) {
      List<Case> all = new ArrayList<>();
      for (JsonNode one : JsonMapper.shared().readTree(Objects.requireNonNull(in))) {
        all.add(new Case(one.get("name").asString(), text(one)));
      }
      return all;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(JsonNode one) {
    JsonNode repeat = one.get("repeat");
    return repeat == null
        ? one.get("text").asString()
        : one.get("before").asString()
            + repeat.asString().repeat(one.get("times").asInt())
            + one.get("after").asString();
  }

  /** Texts made of pieces of these, the same for the same seed. */
  public static List<String> mutants(long seed, int count) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Case> cases = cases();
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder mutant = new StringBuilder();
      for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
        mutant.insert(
            mutant.isEmpty() ? 0 : random.nextInt(mutant.length()),
            piece(cases.get(random.nextInt(cases.size())).text(), random));
      }
      for (int flips = random.nextInt(8); flips > 0 && !mutant.isEmpty(); flips--) {
        mutant.setCharAt(random.nextInt(mutant.length()), odd(random));
      }
      mutant.setLength(Math.min(mutant.length(), LONGEST_MUTANT));
      mutants.add(mutant.toString());
    }
    return mutants;
  }

  private static String piece(String text, RandomGenerator random) {
    if (text.isEmpty()) {
      return "";
    }
    int from = random.nextInt(text.length());
    int length = random.nextInt(10) == 0 ? 6_000 : 120;
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(length)));
  }

  private static char odd(RandomGenerator random) {
    String odd = "\n\n \t*_`[]()<>!&#-+1.~\\|:/@\u0000\u202E\u200B\u0301\uD83D\uDE00\u05D0\u0627";
    return random.nextBoolean()
        ? odd.charAt(random.nextInt(odd.length()))
        : (char) random.nextInt(0x10000);
  }
}
