package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ui.fx.Picture;
import ai.nexadesk.console.ui.text.Sought;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Emoji among the words of a message. */
class EmojiInTextTest {

  private static final MessageSteps STEPS =
      new MessageSteps() {
        @Override
        public void link(WebAddress address, String words) {}

        @Override
        public void quote(int number) {}
      };

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
  }

  private static MessageBody draw(String text, double width, String style) {
    MessageBody body = new MessageView(new Texts(Locale.UK), STEPS).draw(MessageReader.read(text));
    StackPane root = new StackPane(body);
    root.setStyle(style);
    Scene scene = new Scene(root, width, 400);
    root.applyCss();
    root.layout();
    assertThat(scene.getRoot()).isSameAs(root);
    return body;
  }

  private static List<Node> drawn(Parent parent) {
    List<Node> all = new ArrayList<>();
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node instanceof Text || node instanceof ImageView) {
        all.add(node);
      } else if (node instanceof Parent inside) {
        all.addAll(drawn(inside));
      }
    }
    all.removeIf(node -> !node.isVisible());
    return all;
  }

  private static String spelled(Node node) {
    return node instanceof Text text ? text.getText() : "[" + node.getAccessibleText() + "]";
  }

  /** What is drawn, in the order of reading, pictures in brackets. */
  private static List<String> drawn(String text) throws Exception {
    return onFx(() -> drawn(draw(text, 2_000, "")).stream().map(EmojiInTextTest::spelled).toList());
  }

  /** Likewise, from the left edge of the screen. */
  private static List<String> fromTheLeft(String text) throws Exception {
    return onFx(() ->
        drawn(draw(text, 2_000, "")).stream()
            .sorted(Comparator.comparingDouble(EmojiInTextTest::left))
            .map(EmojiInTextTest::spelled)
            .toList());
  }

  private static double left(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private static List<Bounds> pictures(String text, double width, String style) throws Exception {
    return onFx(() ->
        drawn(draw(text, width, style)).stream()
            .filter(ImageView.class::isInstance)
            .map(node -> node.localToScene(node.getLayoutBounds()))
            .toList());
  }

  @Test
  void knownOnesArePicturesThatAreReadAsTheyAreSpelled() throws Exception {
    assertThat(drawn("so 😀👍🏽 ok ❤️‍🔥🇩🇪1️⃣ ✅!"))
        .containsExactly("so", "[😀]", "[👍🏽]", "ok", "[❤️‍🔥]", "[🇩🇪]", "[1️⃣]", "[✅]", "!");
  }

  @Test
  void whatIsUnknownOrAskedForAsTextIsText() throws Exception {
    assertThat(drawn("☺\uFE0E ❤ 1 🇽🇽"))
        .noneMatch(one -> one.startsWith("["))
        .contains("☺\uFE0E", "1");
  }

  @Test
  void ofJoinedOnesWithoutAPictureTogetherEachPartIsOne() throws Exception {
    assertThat(drawn("so 😀\u200D🚒! 👩🏽\u200D🤝\u200D👨🏿"))
        .containsExactly("so", "[😀]", "[🚒]", "!", "[👩🏽]", "[🤝]", "[👨🏿]");
    assertThat(drawn("🐶\u200D♀️ 😀\u200D क्\u200Dष")).containsExactly("[🐶]", "[😀]", "क्\u200Dष");
    assertThat(onFx(() -> seen("a 😀\u200D🚒 end", "end"))).isEqualTo(1);
  }

  /** How many places are marked. */
  private static int seen(String text, String words) {
    MessageBody body = draw(text, 2_000, "");
    body.mark(Sought.of(words), 0);
    return body.here(body).isPresent() ? 1 : 0;
  }

  @Test
  void aLineThroughIsNotLostNorTheFocusOfALink() throws Exception {
    assertThat(drawn("~~👍~~ x")).containsExactly("👍", "x");
    assertThat(drawn("[👍](https://example.com)")).first().isEqualTo("👍");
    List<Node> link =
        onFx(() -> drawn(draw("[👉 here](https://example.com/here)", 2_000, "")).subList(0, 2));
    assertThat(link.get(0)).isInstanceOf(ImageView.class);
    assertThat(link.get(0).isFocusTraversable()).isFalse();
    assertThat(link.get(1).isFocusTraversable()).isTrue();
    assertThat(link.get(0).getOnMouseClicked()).isNotNull();
  }

  @Test
  void anEmojiWhoseToneHasAnotherLookIsCutAsTheLookIs() throws Exception {
    assertThat(drawn("x 👍**🏽 bold**")).contains("🏽", "bold");
  }

  @Test
  void rightToLeftTheyStandWhereTheyAreSaid() throws Exception {
    assertThat(fromTheLeft("שלום 😀 עולם👍🏽!"))
        .containsExactly("!", "[👍🏽]", "עולם", "[😀]", "שלום");
    assertThat(fromTheLeft("نعم 🇩🇪🇫🇷")).containsExactly("[🇩🇪]", "[🇫🇷]", "نعم");
    assertThat(fromTheLeft("نعم 1️⃣")).containsExactly("[1️⃣]", "نعم");
    assertThat(fromTheLeft("Hi שלום😀 you")).containsExactly("Hi", "שלום", "[😀]", "you");
  }

  @Test
  void theyStandOnTheLineAndGrowWithTheLetters() throws Exception {
    Bounds small = pictures("x😀", 400, "-fx-font-size: 13px").getFirst();
    Bounds large = pictures("x😀", 400, "-fx-font-size: 26px").getFirst();
    assertThat(small.getHeight()).isEqualTo(17);
    assertThat(small.getWidth()).isEqualTo(17);
    assertThat(large.getHeight()).isEqualTo(34);
    assertThat(small.getMinY()).isEqualTo(Math.rint(small.getMinY()));
    double lettersAndPicture =
        onFx(() -> {
          List<Node> both = drawn(draw("x😀", 400, "-fx-font-size: 13px"));
          Node letter = both.get(0);
          double line = letter.localToScene(0, 0).getY();
          Bounds picture = both.get(1).localToScene(both.get(1).getLayoutBounds());
          return picture.getMaxY() - line;
        });
    assertThat(lettersAndPicture).isBetween(2.0, 5.0);
  }

  @Test
  void aLineBreaksBetweenTwo() throws Exception {
    List<Bounds> all = pictures("well 😀👍❤️🎉✅🔥⭐🚀", 80, "-fx-font-size: 13px");
    assertThat(all).hasSize(8).allMatch(one -> one.getMaxX() <= 80);
    assertThat(all.getFirst().getMinY()).isEqualTo(all.get(1).getMinY());
    assertThat(all.getFirst().getMinX()).isGreaterThan(20);
    assertThat(all.getLast().getMinY()).isGreaterThan(all.getFirst().getMaxY());
  }

  @Test
  void aMarkIsWhereTheWordsAreBehindAnEmoji() throws Exception {
    String text = "so 👨‍👩‍👧‍👦👍🏽 found 😀";
    for (String sought : List.of("found", "👍🏽", "😀", "👍")) {
      double[] off =
          onFx(() -> {
            MessageBody body = draw(text, 400, "-fx-font-size: 13px");
            body.mark(Sought.of(sought), 0);
            body.getScene().getRoot().layout();
            Bounds mark = body.here(body.getScene().getRoot()).orElseThrow();
            Node word =
                drawn(body).stream()
                    .filter(node -> spelled(node).replaceAll("[\\[\\]]", "").startsWith(sought))
                    .findFirst()
                    .orElseThrow();
            Bounds place = word.localToScene(word.getLayoutBounds());
            return new double[] {
              mark.getMinX() - place.getMinX(), mark.getMaxX() - place.getMaxX()
            };
          });
      assertThat(off[0]).as(sought).isBetween(-2.0, 2.0);
      assertThat(off[1]).as(sought).isBetween(-2.0, 2.0);
    }
  }

  @Test
  void thePictureHasItsColours() throws Exception {
    MessageBody body = onFx(() -> draw("x ❤️", 200, "-fx-font-size: 26px"));
    ImageView heart =
        (ImageView)
            onFx(() -> drawn(body)).stream()
                .filter(ImageView.class::isInstance)
                .findFirst()
                .orElseThrow();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> heart.getImage().getProgress() == 1);
    long red =
        onFx(() -> {
          PixelReader pixels = Picture.of(body.getScene()).getPixelReader();
          Bounds place = heart.localToScene(heart.getLayoutBounds());
          long count = 0;
          for (int y = (int) place.getMinY(); y < place.getMaxY(); y++) {
            for (int x = (int) place.getMinX(); x < place.getMaxX(); x++) {
              Color color = pixels.getColor(x, y);
              count += color.getRed() > 0.7 && color.getGreen() < 0.4 ? 1 : 0;
            }
          }
          return count;
        });
    assertThat(red).isGreaterThan(200);
  }

  @Test
  void aSentenceWithWordsOfTheServerHasThemToo() throws Exception {
    List<String> all =
        onFx(() -> {
          WrappedWords words = new WrappedWords("Tag 🔥 is new");
          Scene scene = new Scene(new StackPane(words), 400, 100);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return drawn(words).stream().map(EmojiInTextTest::spelled).toList();
        });
    assertThat(all).contains("[🔥]");
  }

  @Test
  void aPartOfALongMessageNeverEndsWithinOne() {
    String sign = "👩🏽‍💻";
    String long1 = sign.repeat(25_000);
    StringBuilder whole = new StringBuilder();
    for (List<Block> part : Parts.of(MessageReader.read(long1), Set.of())) {
      for (Block block : part) {
        String text = ((Block.Paragraph) block).text();
        assertThat(text).startsWith(sign).endsWith(sign);
        whole.append(text);
      }
    }
    assertThat(whole.toString()).isEqualTo(long1);
  }

  @Test
  void onlyAMessageOfAFewIsLarge() {
    assertThat(List.of("👍", "👍 🎉", "🇩🇪")).allMatch(EmojiInTextTest::large);
    assertThat(List.of("👍 ok", "- 👍", "👍\n\n👍", "# x", "", "👍👍👍👍"))
        .noneMatch(EmojiInTextTest::large);
  }

  private static boolean large(String text) {
    return Parts.fewEmoji(Parts.of(MessageReader.read(text), Set.of()));
  }

  @Test
  void nothingSoughtMarksNothing() throws Exception {
    Optional<Bounds> here =
        onFx(() -> {
          MessageBody body = draw("👍 x", 200, "");
          body.mark(Sought.of("absent"), 0);
          return body.here(body.getScene().getRoot());
        });
    assertThat(here).isEmpty();
  }
}
