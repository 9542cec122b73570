package ai.nexadesk.console.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every script there is, read once from the text files beside this class.
 *
 * <p>They are text files and not code so that someone who writes well can add to them. Immutable
 * after construction, any thread.
 */
final class Library {

  private final Map<String, Script> byId = new HashMap<>();
  private final Map<String, List<Script>> byLanguage = new HashMap<>();

  Library() {
    for (String file : List.of("threads-en.txt", "threads-world.txt")) {
      read(lines(file));
    }
    // Repeating a script as often as its weight makes choosing one a single look-up.
    byId.values().stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(script -> {
          List<Script> shelf =
              byLanguage.computeIfAbsent(script.language(), ignored -> new ArrayList<>());
          for (int i = 0; i < script.weight(); i++) {
            shelf.add(script);
          }
        });
  }

  Script script(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  Iterable<Script> all() {
    return byId.values();
  }

  /** A script in this language, or in English where there is none. */
  Script choose(String language, Dice dice) {
    List<Script> shelf = byLanguage.get(language);
    return dice.pick(shelf == null ? Objects.requireNonNull(byLanguage.get("en")) : shelf);
  }

  /** The lines of a text file beside this class, without blank lines and headings. */
  static List<String> lines(String file) {
    try (InputStream in = Library.class.getResourceAsStream(file)) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    List<Script.Turn> turns = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("## ")) {
        turns = new ArrayList<>();
        Script script = heading(line.substring(3), turns);
        byId.put(script.id(), script);
      } else {
        turns.add(turn(line));
      }
    }
  }

  private static Script heading(String line, List<Script.Turn> turns) {
    String[] parts = line.split(" *\\| *", -1);
    List<String> tags = new ArrayList<>(List.of(parts[2]));
    tags.addAll(Arrays.asList(parts[4].split(", *", -1)));
    int weight = Integer.parseInt(parts[5].strip());
    return new Script(parts[0], parts[1], List.copyOf(tags), parts[3], weight, turns);
  }

  private static Script.Turn turn(String line) {
    Sender sender =
        switch (line.charAt(0)) {
          case 'v' -> Sender.VISITOR;
          case 'b' -> Sender.BOT;
          default -> Sender.AGENT;
        };
    List<Script.Wording> wordings =
        Arrays.stream(line.substring(3).split(" \\|\\| ", -1)).map(Library::wording).toList();
    return new Script.Turn(sender, wordings);
  }

  private static Script.Wording wording(String source) {
    String text = source.strip().replace("\\n", "\n");
    int at = text.indexOf("@@ ");
    if (at < 0) {
      return new Script.Wording(text, null);
    }
    String[] file = text.substring(at + 3).strip().split(" ", 3);
    return new Script.Wording(
        text.substring(0, at).strip(), new Enclosure(file[0], file[1], Long.parseLong(file[2])));
  }
}
