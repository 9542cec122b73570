package ai.nexadesk.console.bench;

import ai.nexadesk.console.ui.message.Block;
import ai.nexadesk.console.ui.message.Corpus;
import ai.nexadesk.console.ui.message.MessageReader;
import ai.nexadesk.console.ui.message.MessageSteps;
import ai.nexadesk.console.ui.message.MessageView;
import ai.nexadesk.console.ui.message.Parts;
import ai.nexadesk.console.ui.message.WebAddress;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

/**
 * Reads every text of the corpus, and draws the first screenful of it on the JavaFX thread: the
 * nodes made, styled and laid out in a column of 320 pixels.
 */
final class MessageTextProof implements Bench.Proof {

  private static final double WIDTH = 256;
  private static final double SCREEN = 900;
  private static final double WANTED_MILLIS = 50;
  private static final int WARM = 2;

  private static final MessageSteps NOTHING =
      new MessageSteps() {
        @Override
        public void link(WebAddress address, String words) {}

        @Override
        public void quote(int number) {}
      };

  @Override
  public List<Line> measure(Path folder) throws Exception {
    FxTasks.start();
    Figures reading = new Figures();
    Figures drawing = new Figures();
    VBox column = new VBox();
    Themes themes =
        onFx(() -> {
          Scene scene = new Scene(column, WIDTH, SCREEN);
          return new Themes(scene.getRoot());
        });
    for (int round = 0; round <= WARM; round++) {
      for (Corpus.Case one : Corpus.cases()) {
        long from = System.nanoTime();
        List<List<Block>> parts = Parts.of(MessageReader.read(one.text()), Set.of());
        double read = (System.nanoTime() - from) / 1e6;
        double drawn = onFx(() -> draw(parts, column));
        if (round == WARM) {
          reading.add(read);
          drawing.add(drawn);
          if (drawn > WANTED_MILLIS) {
            System.err.printf(Locale.ROOT, "%s: %.1f ms%n", one.name(), drawn);
          }
        }
      }
    }
    onFx(() -> {
      themes.close();
      return true;
    });
    return List.of(
        line("message text, a first screenful made and laid out", drawing),
        new Line(51, "message text, read off the JavaFX thread", reading.toString(), "told", true));
  }

  private static Line line(String what, Figures figures) {
    return new Line(
        51,
        what,
        figures.toString(),
        String.format(Locale.ROOT, "worst ≤ %.0f ms", WANTED_MILLIS),
        figures.worst() <= WANTED_MILLIS);
  }

  /** Milliseconds until the screen is full or the message is at its end. */
  private static double draw(List<List<Block>> parts, VBox column) {
    MessageView view = new MessageView(new Texts(Locale.UK), NOTHING);
    column.getChildren().clear();
    long from = System.nanoTime();
    double height = 0;
    for (List<Block> part : parts) {
      VBox drawn = view.draw(part);
      column.getChildren().add(drawn);
      column.applyCss();
      height += drawn.prefHeight(WIDTH);
      if (height > SCREEN) {
        break;
      }
    }
    column.layout();
    return (System.nanoTime() - from) / 1e6;
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(60, TimeUnit.SECONDS);
  }
}
