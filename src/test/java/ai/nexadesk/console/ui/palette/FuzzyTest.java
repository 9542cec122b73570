package ai.nexadesk.console.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {

  private static String best(String typed, String... names) {
    Fuzzy fuzzy = new Fuzzy(typed);
    return List.of(names).stream()
        .max(Comparator.comparingInt(fuzzy::score))
        .filter(name -> fuzzy.score(name) != Fuzzy.NONE)
        .orElse("");
  }

  @Test
  void lettersFitInTheirOrderOnly() {
    assertThat(new Fuzzy("arc").score("Archive")).isNotEqualTo(Fuzzy.NONE);
    assertThat(new Fuzzy("cra").score("Archive")).isEqualTo(Fuzzy.NONE);
    assertThat(new Fuzzy("archives").score("Archive")).isEqualTo(Fuzzy.NONE);
  }

  @Test
  void theFirstLettersOfWordsCountMost() {
    assertThat(best("stp", "Set to open", "Set to pending", "First step"))
        .isEqualTo("Set to pending");
    assertThat(best("am", "Add tag amber", "Assign to Marta", "Assign to me")).startsWith("Assign");
    assertThat(best("ass", "Unassigned", "Assign to…", "Classes")).isEqualTo("Assign to…");
  }

  @Test
  void lettersInARowBeatStrewnOnes() {
    assertThat(best("din", "A hidden lion", "Set to pending")).isEqualTo("Set to pending");
    assertThat(new Fuzzy("zen").score("A z in some long sentence with e and n"))
        .isEqualTo(Fuzzy.NONE);
  }

  @Test
  void accentsAndCaseMakeNoDifference() {
    assertThat(best("zielinski", "Tomasz Zieliński")).isNotEmpty();
    assertThat(best("JOSE", "José Pérez")).isNotEmpty();
    assertThat(best("lukasz", "Łukasz Wójcik")).isNotEmpty();
  }

  @Test
  void manyBlanksAndAVeryLongNameDoNoHarm() {
    assertThat(new Fuzzy("  a  b ").score("ab")).isNotEqualTo(Fuzzy.NONE);
    assertThat(new Fuzzy("x").score("y".repeat(1_000_000) + "x")).isEqualTo(Fuzzy.NONE);
  }
}
