package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is written, what is read of it is harmless. */
class CorpusReadTest {

  @Test
  void theCorpusIsLargeAndEachCaseHasItsName() {
    assertThat(Corpus.cases()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(Corpus.cases()).extracting(Corpus.Case::name).doesNotHaveDuplicates();
  }

  @Test
  void everyCaseIsReadIntoHarmlessWords() {
    Corpus.cases().forEach(one -> check(one.text(), one.name()));
  }

  @Test
  void tenThousandMutationsAreReadIntoHarmlessWords() {
    List<String> mutants = Corpus.mutants(20260320, 10_000);
    for (int i = 0; i < mutants.size(); i++) {
      check(mutants.get(i), "mutant " + i);
    }
  }

  private static void check(String text, String name) {
    List<Block> blocks = MessageReader.read(text);
    for (List<Block> part : Parts.of(blocks, Set.of(0, 1, 2))) {
      part.forEach(block -> check(block, name, 0));
    }
  }

  private static void check(Block block, String name, int depth) {
    assertThat(depth).as(name).isLessThan(6);
    assertThat(block.indent()).as(name).isBetween(0, 4);
    switch (block) {
      case Block.Paragraph paragraph ->
          paragraph
              .spans()
              .forEach(span -> {
                harmless(span.text(), name);
                if (span.address() != null) {
                  assertThat(span.address().address())
                      .as(name)
                      .matches("(https?://|mailto:)[!-~]+");
                  assertThat(span.address().host()).as(name).matches("[!-~]+");
                }
              });
      case Block.Code code -> harmless(code.text(), name);
      case Block.Quote quote -> quote.blocks().forEach(one -> check(one, name, depth + 1));
      case Block.Rule rule -> {}
    }
  }

  private static void harmless(String text, String name) {
    assertThat(text.length()).as(name).isLessThanOrEqualTo(MessageReader.LONGEST);
    int marks = 0;
    for (int c : text.codePoints().toArray()) {
      int type = Character.getType(c);
      boolean obeyed =
          (type == Character.CONTROL && c != '\n' && c != '\t')
              || type == Character.SURROGATE
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069);
      if (obeyed) {
        throw new AssertionError(name + ": U+" + Integer.toHexString(c));
      }
      marks = type == Character.NON_SPACING_MARK ? marks + 1 : 0;
      assertThat(marks).as(name).isLessThan(20);
    }
  }
}
