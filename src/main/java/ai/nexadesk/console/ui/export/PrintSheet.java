package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.export.TranscriptExport;
import ai.nexadesk.console.export.TranscriptFormat;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Prints conversations, or says that there is no printer. FX thread. */
public final class PrintSheet {

  private final TranscriptSheet.Around around;
  private final TranscriptSheet saving;
  private final Texts texts;
  private final Question<Boolean> looking;
  private Paper paper;

  /**
   * @param saving saves a PDF where there is no printer
   */
  public PrintSheet(TranscriptSheet.Around around, TranscriptSheet saving, Paper paper) {
    this.around = around;
    this.saving = saving;
    this.paper = paper;
    texts = around.texts();
    looking = around.background().promptQuestion();
  }

  /** Prints with these from now on. */
  public void printWith(Paper other) {
    paper = other;
  }

  /** Opens for these conversations. */
  public void open(KeySet keys) {
    Paper with = paper;
    looking.ask(
        with::printers,
        any -> {
          if (any) {
            new Sheet(keys, with).open();
          } else {
            none(keys);
          }
        });
  }

  private void none(KeySet keys) {
    Button pdf =
        Nodes.button(
            texts.of("print.pdf"), () -> saving.open(keys, TranscriptFormat.PDF), "primary-button");
    pdf.setId("print-pdf");
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("print.none"), "sheet-text"),
            Nodes.foot(Nodes.spring(), pdf));
    sheet.setId("print-none");
    sheet.getStyleClass().add("export-sheet");
    around.overlays().open(texts.of("print.title"), sheet, pdf);
  }

  /** What a printing ended with. */
  private record Ending(String words, boolean well) {}

  /** One opening of the sheet. */
  private final class Sheet {
    private final KeySet keys;
    private final Paper with;
    private final CheckBox mask = new CheckBox(texts.of("transcript.mask"));
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label outcome = Nodes.wrapping("", "sheet-text");
    private final StopSign stop = new StopSign();
    private final Button print;
    private final Button cancel;

    Sheet(KeySet keys, Paper with) {
      this.keys = keys;
      this.with = with;
      mask.setId("print-mask");
      mask.setWrapText(true);
      progress.setMaxWidth(Double.MAX_VALUE);
      progress.setAccessibleText(texts.of("print.progress"));
      outcome.setId("print-outcome");
      print = Nodes.button(texts.of("print.choose"), this::choose, "primary-button");
      print.setId("print-choose");
      cancel = Nodes.button(texts.of("export.cancel"), stop::stop, "strong-button");
      cancel.setId("print-cancel");
      Nodes.show(progress, false);
      Nodes.show(outcome, false);
      Nodes.show(cancel, false);
    }

    void open() {
      VBox sheet =
          new VBox(
              12,
              Nodes.wrapping(texts.count("print.what", keys.size()), "sheet-text"),
              mask,
              progress,
              outcome,
              Nodes.foot(Nodes.spring(), cancel, print));
      sheet.setId("print-sheet");
      sheet.getStyleClass().add("export-sheet");
      around.overlays().open(texts.of("print.title"), sheet, print);
    }

    private void choose() {
      with.choose().ifPresent(this::print);
    }

    private void print(Paper.Job job) {
      print.setDisable(true);
      mask.setDisable(true);
      Nodes.show(progress, true);
      Nodes.show(cancel, true);
      cancel.requestFocus();
      TranscriptExport export =
          new TranscriptExport(
              around.store(),
              new TranscriptExport.Options(
                  TranscriptFormat.TEXT,
                  mask.isSelected() ? Optional.of(around.masking()) : Optional.empty(),
                  around.serverClock().millis()),
              WindowWords.like(texts, around.times()));
      around.background().<Ending>question().ask(() -> printed(export, job), this::ended);
    }

    /** Off the FX thread. */
    private Ending printed(TranscriptExport export, Paper.Job job) {
      Texts here = new Texts(texts.locale());
      int[] count = {0};
      PaperPages pages =
          new PaperPages(
              job.width(),
              job.height(),
              page -> {
                if (stop.stopped() || !job.print(page)) {
                  throw new CancellationException();
                }
                count[0]++;
              });
      try {
        export.lines(keys.keys(), pages::add, stop);
        pages.end();
      } catch (CancellationException e) {
        job.cancel();
        return new Ending(here.of(stop.stopped() ? "print.cancelled" : "print.failed"), false);
      } catch (RuntimeException e) {
        // A text the toolkit stumbles over, or the copy: the sheet must not wait for ever.
        System.getLogger(PrintSheet.class.getName())
            .log(System.Logger.Level.WARNING, "not printed", e);
        job.cancel();
        return new Ending(here.of("print.failed"), false);
      }
      return job.end()
          ? new Ending(here.count("print.done", count[0]), true)
          : new Ending(here.of("print.failed"), false);
    }

    private void ended(Ending ending) {
      if (outcome.getScene() == null) {
        around.say().accept(ending.words());
        return;
      }
      // Before the button that has the focus goes.
      print.setDisable(false);
      print.requestFocus();
      Nodes.show(progress, false);
      Nodes.show(cancel, false);
      Nodes.show(outcome, true);
      outcome.setText(ending.words());
      Nodes.style(outcome, "bad", !ending.well());
      print.setText(texts.of("sheet.close"));
      print.setOnAction(event -> around.overlays().close());
    }
  }
}
