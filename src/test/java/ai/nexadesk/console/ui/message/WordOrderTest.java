package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the words and signs of a line stand, read from the left edge of the screen. */
class WordOrderTest {

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** The words of the first line from left to right, each as it is spelled. */
  private static List<String> fromTheLeft(String text) throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              Block.Paragraph paragraph = PlainText.paragraph(text);
              WordFlow flow =
                  new WordFlow(
                      WordCut.of(paragraph, new SpanNodes(new Texts(Locale.UK), STEPS).words()),
                      paragraph.rightToLeft(),
                      text,
                      List.of());
              flow.resize(2_000, 100);
              flow.layout();
              return flow.getChildrenUnmodifiable().stream()
                  .filter(node -> node instanceof Text && node.isVisible())
                  .sorted(Comparator.comparingDouble(WordOrderTest::left))
                  .map(node -> ((Text) node).getText())
                  .collect(Collectors.toList());
            })
        .get(10, TimeUnit.SECONDS);
  }

  private static double left(Node node) {
    return node.getBoundsInParent().getMinX();
  }

  private static final MessageSteps STEPS =
      new MessageSteps() {
        @Override
        public void link(WebAddress address, String words) {}

        @Override
        public void quote(int number) {}
      };

  @Test
  void aSignBehindAHebrewWordStandsAtItsLeft() throws Exception {
    assertThat(fromTheLeft("שלום, עולם: כן.")).containsExactly(".", "כן", ":", "עולם", ",", "שלום");
  }

  @Test
  void aSignBehindAnArabicWordStandsAtItsLeft() throws Exception {
    assertThat(fromTheLeft("مرحبا، نعم!")).containsExactly("!", "نعم", "،", "مرحبا");
  }

  @Test
  void bracketsAroundAHebrewWordOpenTowardsIt() throws Exception {
    assertThat(fromTheLeft("(שלום) [כן]")).containsExactly("[", "כן", "]", "(", "שלום", ")");
  }

  @Test
  void latinWordsAndNumbersInAHebrewLineKeepTheirSigns() throws Exception {
    assertThat(fromTheLeft("שלום Kim, 12,5")).containsExactly("Kim,", "12,5", "שלום");
  }

  @Test
  void aHebrewWordInAnEnglishLineKeepsTheEnglishSigns() throws Exception {
    assertThat(fromTheLeft("Hi שלום, you!")).containsExactly("Hi", "שלום", ",", "you!");
  }

  @Test
  void marksOfDirectionOrderTheWordsAndAreNotDrawn() throws Exception {
    List<String> drawn = fromTheLeft("\u200FKim, \u200Eשלום\u00AD\u2060!");
    assertThat(drawn)
        .noneMatch(word -> word.chars().anyMatch(c -> Set.of(0x200E, 0x200F, 0xAD).contains(c)));
    assertThat(String.join("", drawn)).contains("Kim").contains("שלום").doesNotContain("\u2060");
  }
}
