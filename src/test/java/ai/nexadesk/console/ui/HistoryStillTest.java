package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read stays where it is, to the pixel, while messages come before it and behind it. */
class HistoryStillTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<Message> messages(int from, int to) {
    List<Message> messages = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean ours = i % 4 == 3;
      messages.add(
          window.copy.message(
              i,
              ours ? "agent" : "visitor",
              ours ? "Marta" : "Otto",
              60_000 - 7 * i,
              "Message number " + i + ". " + "Words and words, שלום עולם. ".repeat(i % 9)));
    }
    return messages;
  }

  private void hold(List<Message> messages) {
    window.copy.history(Samples.inbox().get(3), messages);
  }

  private void show(List<Message> messages) throws Exception {
    hold(messages);
    window.robot.interact(() -> window.ui.open("c-3"));
    window.until(() -> !window.ui.root().lookupAll(".bubble").isEmpty() && window.ui.settled());
    window.robot.interact(() -> area().requestFocus());
  }

  private Node area() {
    return window.node("#message-history", Node.class);
  }

  /**
   * The pixels of the messages, without the scroll bar at their side and the jump at their foot.
   */
  private int[] pixels() throws Exception {
    return window.onFx(() -> {
      WritableImage image = area().snapshot(new SnapshotParameters(), null);
      int width = (int) image.getWidth() - 20;
      int height = (int) image.getHeight() - 60;
      int[] pixels = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      return pixels;
    });
  }

  private int held() throws Exception {
    return window.onFx(
        () -> (int) area().queryAccessibleAttribute(javafx.scene.AccessibleAttribute.ITEM_COUNT));
  }

  private void until(int held) throws Exception {
    window.until(() -> held() == held);
    window.settle();
  }

  private boolean inSight(String text) {
    Bounds whole = area().localToScene(area().getLayoutBounds());
    return area().lookupAll(".message-text").stream()
        .filter(node -> ((Text) node).getText().contains(text))
        .anyMatch(node -> whole.contains(node.localToScene(node.getLayoutBounds())));
  }

  private void readInTheMiddle() throws Exception {
    show(messages(100, 200));
    for (int i = 0; i < 5; i++) {
      window.robot.type(KeyCode.PAGE_UP);
    }
    window.until(() -> !inSight("199."));
  }

  @Test
  void whatComesBehindMovesNothing() throws Exception {
    readInTheMiddle();
    int[] before = pixels();
    hold(messages(100, 260));
    until(160);
    assertThat(pixels()).isEqualTo(before);
  }

  @Test
  void whatComesBeforeMovesNothing() throws Exception {
    readInTheMiddle();
    int[] before = pixels();
    hold(messages(0, 200));
    until(200);
    assertThat(pixels()).isEqualTo(before);
  }

  @Test
  void whatComesOnBothSidesAtOnceMovesNothing() throws Exception {
    readInTheMiddle();
    int[] before = pixels();
    hold(messages(20, 260));
    until(240);
    assertThat(pixels()).isEqualTo(before);
  }

  @Test
  void whoReadsTheEndSeesWhatArrives() throws Exception {
    show(messages(100, 200));
    window.until(() -> inSight("199."));
    hold(messages(100, 203));
    until(103);
    window.until(() -> inSight("202."));
    hold(messages(0, 203));
    until(203);
    window.until(() -> inSight("202."));
  }

  @Test
  void lookingForSomethingMovesNoWord() throws Exception {
    show(messages(100, 200));
    window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F);
    window.robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    window.until(() -> window.node("#history-find", TextField.class).isFocused());
    window.until(() -> inSight("199."));
    List<Double> before = places();
    window.robot.interact(() -> window.node("#history-find", TextField.class).setText("words"));
    window.settle();
    assertThat(places()).isEqualTo(before);
  }

  private List<Double> places() throws Exception {
    return window.onFx(() ->
        area().lookupAll(".message-text").stream()
            .map(node -> node.localToScene(node.getLayoutBounds()).getMinY())
            .sorted()
            .toList());
  }

  @Test
  void onlyWhatIsOnTheScreenIsDrawn() throws Exception {
    show(messages(0, 2_000));
    int few = window.onFx(() -> area().lookupAll("*").size());
    for (int i = 0; i < 60; i++) {
      window.robot.type(KeyCode.PAGE_UP);
    }
    assertThat(window.onFx(() -> area().lookupAll("*").size())).isLessThan(few * 3);
    assertThat(window.onFx(() -> area().lookupAll(".bubble").size())).isLessThan(40);
  }
}
