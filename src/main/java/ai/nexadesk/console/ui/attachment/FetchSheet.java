package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Gathered;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A file on its way, and how that ended. One opening each. FX thread. */
final class FetchSheet {

  private static final Duration FRAMES = Duration.millis(100);

  private final Overlays overlays;
  private final Background background;
  private final Texts texts;
  private final FetchWords words;
  private final StopSign stop = new StopSign();
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Label amount = Nodes.label("", "quiet");
  private final Label outcome = Nodes.wrapping("", "sheet-text");
  private final Button again;
  private final Button end;
  private final VBox sheet = new VBox(12);

  private record At(long bytes, long all) {}

  FetchSheet(Overlays overlays, Background background, Texts texts) {
    this.overlays = overlays;
    this.background = background;
    this.texts = texts;
    words = new FetchWords(texts);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.of("fetch.bar"));
    amount.setId("fetch-amount");
    outcome.setId("fetch-outcome");
    again = Nodes.button(texts.of("fetch.again"), () -> {}, "strong-button");
    again.setId("fetch-again");
    end = Nodes.button(texts.of("fetch.cancel"), this::cancel, "strong-button");
    end.setId("fetch-cancel");
    Nodes.show(outcome, false);
    Nodes.show(again, false);
    sheet.setId("fetch-sheet");
    sheet.getStyleClass().add("fetch-sheet");
  }

  /** Stops it, whether it is still seen or not. */
  StopSign stop() {
    return stop;
  }

  /**
   * Opens, and fetches.
   *
   * @param what is fetched, from where
   * @param fetch done off the FX thread
   * @param ended told how it ended
   */
  void open(
      String title,
      String what,
      BiFunction<Fetching.Progress, StopSign, Fetching> fetch,
      Consumer<Fetching> ended) {
    sheet
        .getChildren()
        .setAll(
            Nodes.wrapping(what, "sheet-text"),
            bar,
            amount,
            outcome,
            Nodes.foot(Nodes.spring(), again, end));
    overlays.open(title, sheet, end);
    Gathered<At> progress = new Gathered<>(FRAMES, all -> show(all.getLast()));
    background
        .<Fetching>question()
        .ask(
            () -> fetched(fetch, (bytes, all) -> progress.add(new At(bytes, all))),
            ending -> {
              progress.close();
              ended.accept(ending);
            });
  }

  /** Off the FX thread; whatever goes wrong, the sheet must not wait for ever. */
  private Fetching fetched(
      BiFunction<Fetching.Progress, StopSign, Fetching> fetch, Fetching.Progress progress) {
    try {
      return fetch.apply(progress, stop);
    } catch (RuntimeException e) {
      System.getLogger(FetchSheet.class.getName())
          .log(System.Logger.Level.WARNING, "not fetched", e);
      return new Fetching.BrokenOff(0);
    }
  }

  private void show(At at) {
    bar.setProgress(
        at.all() <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) at.bytes() / at.all());
    amount.setText(words.progress(at.bytes(), at.all()));
  }

  private void cancel() {
    end.setDisable(true);
    stop.stop();
  }

  /** Whether the person still looks at it. */
  boolean seen() {
    return sheet.getScene() != null;
  }

  /**
   * Says how it ended.
   *
   * @param retry what tries it once more; only offered when that may help
   */
  void say(Fetching ending, String sentence, Runnable retry) {
    Nodes.show(bar, false);
    Nodes.show(amount, false);
    Nodes.show(outcome, true);
    outcome.setText(sentence);
    Nodes.style(outcome, "bad", !(ending instanceof Fetching.Complete));
    boolean more = FetchWords.worthAnotherTry(ending);
    Nodes.show(again, more);
    again.setOnAction(event -> retry.run());
    end.setText(texts.of("sheet.close"));
    end.setDisable(false);
    end.setOnAction(event -> overlays.close());
    (more ? again : end).requestFocus();
  }
}
