package ai.nexadesk.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final Path BUNDLE =
      Path.of("src/main/resources/ai/nexadesk/console/ui/messages.properties");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:texts(?:\\(\\))?|Texts)\\s*\\.(?:of|count)\\(\\s*\"([^\"]+)\"");

  private static Set<String> keys() throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLE)) {
      bundle.load(in);
    }
    return new TreeSet<>(bundle.stringPropertyNames());
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      StringBuilder all = new StringBuilder();
      for (Path source : sources) {
        all.append(Files.readString(source));
      }
      return all.toString();
    }
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(code())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyTextAskedForExists() throws IOException {
    Set<String> keys = keys();
    assertThat(found(ASKED)).allMatch(key -> keys.contains(key) || keys.contains(key + ".one"));
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> named = found(LITERAL);
    assertThat(keys())
        .allMatch(
            key -> named.contains(key) || named.contains(key.replaceAll("\\.(one|other)$", "")));
  }

  @Test
  void oneAndOtherComeTogether() throws IOException {
    Set<String> keys = keys();
    assertThat(keys.stream().filter(key -> key.endsWith(".one")))
        .allMatch(key -> keys.contains(key.replaceAll("one$", "other")));
  }

  @Test
  void numbersAreWrittenAsTheLocaleDoes() {
    assertThat(new Texts(Locale.UK).count("held.count", 8930)).isEqualTo("8,930 conversations");
    assertThat(new Texts(Locale.GERMANY).number(8930)).isEqualTo("8.930");
    assertThat(new Texts(Locale.UK).count("held.count", 1)).isEqualTo("1 conversation");
  }

  @Test
  void bracesInAValueAreNotPlaces() {
    assertThat(new Texts(Locale.UK).of("did.archived", "{0} '{1}'"))
        .isEqualTo("Archived {0} '{1}'");
  }
}
