package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, quotes and copying in the real window. */
class MessageTextWindowTest {

  @TempDir Path folder;
  private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
  private boolean works = true;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    window.ui.browseWith(address -> {
      opened.add(address);
      return works;
    });
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String text) throws Exception {
    Message message = window.copy.message(1, "visitor", "Otto", 48, text);
    window.copy.history(Samples.inbox().get(3), List.of(message));
    window.robot.interact(() -> window.ui.open("c-3"));
    window.until(() -> !window.ui.root().lookupAll(".bubble").isEmpty() && window.ui.settled());
  }

  private Text link() {
    return window.node(".message-link", Text.class);
  }

  private void enter() {
    window.robot.interact(() -> link().requestFocus());
    window.robot.type(KeyCode.ENTER);
  }

  @Test
  void anOrdinaryLinkOpensAtOnce() throws Exception {
    show("See https://shop.example/a?b=c please");
    window.robot.clickOn((Node) link());
    window.until(() -> opened.equals(List.of("https://shop.example/a?b=c")));
    assertThat(window.ui.root().lookup("#link-sheet")).isNull();
  }

  @Test
  void aLinkThatNamesAnotherHostIsAskedAboutAndCanBeLeft() throws Exception {
    show("[www.bank.example](https://login.evil.example/x)");
    assertThat(window.node(".message-host", Text.class).getText()).contains("login.evil.example");
    enter();
    assertThat(window.node(".link-host", Label.class).getText()).isEqualTo("login.evil.example");
    assertThat(opened).isEmpty();
    assertThat(window.node("#link-cancel", Button.class).isFocused()).isTrue();
    window.robot.type(KeyCode.ENTER);
    assertThat(window.ui.root().lookup("#link-sheet")).isNull();
    enter();
    window.robot.interact(() -> window.node("#link-copy", Button.class).fire());
    assertThat(clipboard()).isEqualTo("https://login.evil.example/x");
    assertThat(opened).isEmpty();
    enter();
    window.robot.interact(() -> window.node("#link-open", Button.class).fire());
    window.until(() -> opened.equals(List.of("https://login.evil.example/x")));
  }

  @Test
  void whatCannotBeOpenedIsSaid() throws Exception {
    works = false;
    show("https://shop.example");
    enter();
    window.until(
        () -> WindowTexts.of(window.ui.root()).stream().anyMatch(t -> t.startsWith("Nothing on")));
  }

  @Test
  void aQuoteUnfoldsAndFoldsAgainUnderTheFocus() throws Exception {
    show("Yes, please.\n\n> Shall we?\n> Really?");
    Button fold = window.node("#quote-0", Button.class);
    assertThat(fold.getText()).isEqualTo("2 quoted lines");
    assertThat(window.ui.root().lookup(".message-quote")).isNull();
    window.robot.interact(fold::requestFocus);
    window.robot.type(KeyCode.SPACE);
    window.until(() -> window.ui.root().lookup(".message-quote") != null);
    window.until(() -> window.node("#quote-0", Button.class).isFocused());
    window.robot.type(KeyCode.SPACE);
    window.until(() -> window.ui.root().lookup(".message-quote") == null);
  }

  @Test
  void aLongMessageIsFoldedAndShownWhole() throws Exception {
    show(IntStream.range(0, 150_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
    Button all = window.node(".show-all", Button.class);
    assertThat(all.getText()).startsWith("Show all (");
    window.robot.interact(all::fire);
    window.until(() -> window.ui.root().lookup(".show-all") == null);
    window.settle();
    assertThat(window.ui.root().lookupAll(".bubble").size()).isBetween(1, 20);
    // It was at the end, and is read on from where it was.
    String drawn =
        window.onFx(() ->
            window.ui.root().lookupAll(".bubble *").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining(" ")));
    assertThat(drawn).contains("w300 ").doesNotContain("w149999");
  }

  @Test
  void aMessageIsCopiedByKeyAsItWasWritten() throws Exception {
    show("Some **bold** words\u202E");
    window.robot.interact(() -> window.node("#message-history", Node.class).requestFocus());
    window.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    window.until(() -> "Some **bold** words‹U+202E›".equals(clipboard()));
  }

  @Test
  void emojiArePicturesAndAreCopiedAsTheyWereWritten() throws Exception {
    String text = "Thanks 👍🏽❤️‍🔥 1️⃣ 🇩🇪 ☺\uFE0E";
    show(text);
    List<String> pictures =
        window.onFx(() ->
            window.ui.root().lookupAll(".bubble .image-view").stream()
                .map(Node::getAccessibleText)
                .toList());
    assertThat(pictures).containsExactlyInAnyOrder("👍🏽", "❤️‍🔥", "1️⃣", "🇩🇪");
    window.robot.interact(() -> window.node("#message-history", Node.class).requestFocus());
    window.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    window.until(() -> text.equals(clipboard()));
  }

  @Test
  void aMessageOfAFewEmojiIsLarge() throws Exception {
    show("👍");
    Node large = window.node(".bubble .image-view", Node.class);
    assertThat(large.getLayoutBounds().getHeight()).isEqualTo(34);
    show("👍 ok");
    window.until(
        () -> window.node(".bubble .image-view", Node.class).getLayoutBounds().getHeight() == 17);
  }

  private String clipboard() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}
