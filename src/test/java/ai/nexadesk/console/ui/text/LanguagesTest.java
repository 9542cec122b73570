package ai.nexadesk.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.settings.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every language against the English ones. */
@Execution(ExecutionMode.CONCURRENT)
class LanguagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/ai/nexadesk/console/ui");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern ENDING = Pattern.compile("\\.(one|other)$");
  private static final Map<String, List<Plural>> FORMS =
      Map.of(
          "de", List.of(Plural.ONE, Plural.OTHER),
          "fr", List.of(Plural.ONE, Plural.MANY, Plural.OTHER),
          "es", List.of(Plural.ONE, Plural.MANY, Plural.OTHER),
          "pt", List.of(Plural.ONE, Plural.MANY, Plural.OTHER),
          "ja", List.of(Plural.OTHER),
          "ar", List.of(Plural.values()));

  /** Forms whose number the word itself can tell. */
  private static final Pattern TELLS_ITSELF = Pattern.compile(".*\\.(zero|one|two)");

  /** All that can be chosen but English, which the others are held against. */
  private static List<String> languages() {
    return Stream.of(Language.values())
        .map(one -> one.locale(Locale.ROOT).getLanguage())
        .filter(language -> !language.isEmpty() && !language.equals("en"))
        .toList();
  }

  private static Map<String, String> texts(String ending) throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve("messages" + ending + ".properties"))) {
      bundle.load(in);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
    return texts;
  }

  /** The English text for each key the language needs. */
  private static Map<String, String> wanted(String language) throws IOException {
    Map<String, String> english = texts("");
    TreeMap<String, String> wanted = new TreeMap<>();
    english.forEach((key, text) -> {
      String stem = ENDING.matcher(key).replaceFirst("");
      if (english.containsKey(stem + ".one") && english.containsKey(stem + ".other")) {
        for (Plural form : FORMS.getOrDefault(language, List.of())) {
          wanted.put(stem + form.ending(), english.get(stem + ".other"));
        }
      } else {
        wanted.put(key, text);
      }
    });
    return wanted;
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTextIsThereAndNoneThatNobodyAsksFor(String language) throws IOException {
    assertThat(texts("_" + language).keySet()).isEqualTo(wanted(language).keySet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPlaceIsFilled(String language) throws IOException {
    Map<String, String> wanted = wanted(language);
    assertThat(texts("_" + language))
        .allSatisfy((key, text) -> {
          Set<String> places = places(text);
          if (TELLS_ITSELF.matcher(key).matches()) {
            places.add("{0}");
          }
          assertThat(places).isEqualTo(places(wanted.getOrDefault(key, "")));
        });
  }

  /** Twice the English is as much as a button of the window has room for. */
  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsMuchLongerThanTheEnglish(String language) throws IOException {
    Map<String, String> wanted = wanted(language);
    assertThat(texts("_" + language))
        .allSatisfy((key, text) -> {
          int english = wanted.getOrDefault(key, "").length();
          assertThat(text.length())
              .isLessThanOrEqualTo((int) Math.max(16, english * (english > 40 ? 1.6 : 1.8) + 10));
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theTextsAreTranslated(String language) throws IOException {
    Map<String, String> english = texts("");
    Map<String, String> own = texts("_" + language);
    long same =
        own.entrySet().stream().filter(e -> e.getValue().equals(english.get(e.getKey()))).count();
    assertThat(same).isLessThan(own.size() / 20);
    assertThat(own)
        .allSatisfy((key, text) -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, OTHER",
    "en, 1, ONE",
    "de, 1, ONE",
    "de, 2, OTHER",
    "fr, 0, ONE",
    "fr, 2, OTHER",
    "fr, 2000000, MANY",
    "es, 0, OTHER",
    "es, 1, ONE",
    "es, 1000000, MANY",
    "pt-BR, 0, ONE",
    "pt-BR, 1, ONE",
    "pt-BR, 3, OTHER",
    "ja, 1, OTHER",
    "ar, 0, ZERO",
    "ar, 1, ONE",
    "ar, 2, TWO",
    "ar, 3, FEW",
    "ar, 10, FEW",
    "ar, 11, MANY",
    "ar, 99, MANY",
    "ar, 100, OTHER",
    "ar, 102, OTHER",
    "ar, 103, FEW",
    "ar, 111, MANY"
  })
  void eachLanguageHasItsOwnFormsForNumbers(String language, long count, Plural form) {
    assertThat(Plural.of(Locale.forLanguageTag(language), count)).isEqualTo(form);
  }

  @Test
  void theFormIsTakenFromTheBundle() {
    Texts german = new Texts(Locale.GERMANY);
    assertThat(german.count("held.count", 1)).isEqualTo("1 Konversation");
    assertThat(german.count("held.count", 8_930)).isEqualTo("8.930 Konversationen");
  }

  @Test
  void aTextOfNoLanguageShowsWhatIsNotTranslated() {
    Texts texts = new Texts(Locale.forLanguageTag("en-XA"));
    assertThat(texts.of("view.inbox")).isEqualTo("Îñƀöẋ ö");
    assertThat(texts.count("held.count", 3)).startsWith("3 ").doesNotContain("conversation");
  }
}
