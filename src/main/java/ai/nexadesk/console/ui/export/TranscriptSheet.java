package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.export.Masking;
import ai.nexadesk.console.export.TranscriptExport;
import ai.nexadesk.console.export.TranscriptFormat;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Gathered;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.FileNames;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Asks how and where to save conversations, saves them, and says what became of it. FX thread. */
public final class TranscriptSheet {

  private static final Duration FRAMES = Duration.millis(100);
  private static final int LONGEST_NAME = 120;

  private final Around around;
  private final Texts texts;
  private final Consumer<TranscriptFormat> chosen;
  private final Question<String> naming;

  /**
   * What of the window it needs.
   *
   * @param say told what became of a file whose sheet was closed meanwhile
   */
  public record Around(
      Store store,
      Overlays overlays,
      Background background,
      SaveDialog dialog,
      Texts texts,
      Times times,
      InstantSource serverClock,
      Consumer<String> say) {

    /** What stands for what is masked. */
    Masking masking() {
      return new Masking(
          texts.of("transcript.maskedEmail"),
          texts.of("transcript.maskedPhone"),
          texts.of("transcript.maskedNumber"));
    }
  }

  /**
   * @param chosen told what the person saves as, which they may want again
   */
  public TranscriptSheet(Around around, Consumer<TranscriptFormat> chosen) {
    this.around = around;
    this.chosen = chosen;
    texts = around.texts();
    naming = around.background().promptQuestion();
  }

  /** Opens for these conversations. */
  public void open(KeySet keys, TranscriptFormat format) {
    naming.ask(() -> name(keys), name -> new Sheet(keys, name).open(format));
  }

  /** What the file is named by: who it was with, or how many. Off the FX thread. */
  private String name(KeySet keys) {
    WindowWords words = WindowWords.like(texts, around.times());
    return keys.size() == 1
        ? around.store().conversations().get(keys.keys()[0]).map(words::name).orElse("")
        : "";
  }

  /** What a saving ended with. */
  private record Ending(String words, boolean well) {}

  /** One opening of the sheet. */
  private final class Sheet {
    private final KeySet keys;
    private final String name;
    private final FormatChoice formats = new FormatChoice(texts);
    private final CheckBox mask = new CheckBox(texts.of("transcript.mask"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label outcome = Nodes.wrapping("", "sheet-text");
    private final StopSign stop = new StopSign();
    private final Button save;
    private final Button cancel;

    Sheet(KeySet keys, String name) {
      this.keys = keys;
      this.name = name;
      save = Nodes.button(texts.of("export.choose"), this::choose, "primary-button");
      save.setId("transcript-save");
      cancel = Nodes.button(texts.of("export.cancel"), stop::stop, "strong-button");
      cancel.setId("transcript-cancel");
      mask.setId("transcript-mask");
      mask.setWrapText(true);
      progress.setMaxWidth(Double.MAX_VALUE);
      progress.setAccessibleText(texts.of("transcript.progress"));
      outcome.setId("transcript-outcome");
      Nodes.show(progress, false);
      Nodes.show(cancel, false);
      Nodes.show(outcome, false);
    }

    void open(TranscriptFormat format) {
      formats.choose(format);
      VBox sheet =
          new VBox(
              12,
              Nodes.wrapping(texts.of("transcript.what"), "quiet"),
              formats.node(),
              mask,
              progress,
              outcome,
              Nodes.foot(Nodes.spring(), cancel, save));
      sheet.setId("transcript-sheet");
      sheet.getStyleClass().add("export-sheet");
      String title =
          name.isEmpty()
              ? texts.count("transcript.export", keys.size())
              : texts.of("transcript.exportOne", name);
      around.overlays().open(title, sheet, formats.chosen());
    }

    private void choose() {
      around.dialog().choose(fileName()).ifPresent(this::write);
    }

    /** A masked file does not give away in its name what it holds back. */
    private String fileName() {
      boolean unnamed = name.isEmpty() || mask.isSelected();
      String words =
          unnamed
              ? texts.count("transcript.fileName", keys.size(), stamp())
              : texts.of("transcript.fileNameOne", name, stamp());
      String plain = words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").replaceFirst("^[. ]+", "");
      return FileNames.fitting(plain, "." + formats.format().ending(), LONGEST_NAME);
    }

    private String stamp() {
      return around.times().stamp(around.serverClock().millis());
    }

    private void write(Path file) {
      chosen.accept(formats.format());
      save.setDisable(true);
      mask.setDisable(true);
      formats.node().setDisable(true);
      Nodes.show(progress, true);
      Nodes.show(cancel, true);
      cancel.requestFocus();
      Gathered<Long> written =
          new Gathered<>(FRAMES, all -> progress.setProgress((double) all.getLast() / keys.size()));
      TranscriptExport export =
          new TranscriptExport(
              around.store(),
              new TranscriptExport.Options(
                  formats.format(),
                  mask.isSelected() ? Optional.of(around.masking()) : Optional.empty(),
                  around.serverClock().millis()),
              WindowWords.like(texts, around.times()));
      around
          .background()
          .<Ending>question()
          .ask(
              () -> save(export, file, written),
              ending -> {
                written.close();
                ended(ending);
              });
    }

    /** Off the FX thread. */
    private Ending save(TranscriptExport export, Path file, Gathered<Long> written) {
      Texts here = new Texts(texts.locale());
      try {
        TranscriptExport.Written done = export.write(keys.keys(), file, written::add, stop);
        return new Ending(said(done, file, here), true);
      } catch (CancellationException e) {
        return new Ending(here.of("export.cancelled"), false);
      } catch (FileSystemException e) {
        String reason = e.getReason();
        return new Ending(
            here.of("export.failed", file, reason == null ? here.of("export.noReason") : reason),
            false);
      } catch (IOException e) {
        return new Ending(here.of("export.failed", file, String.valueOf(e.getMessage())), false);
      } catch (RuntimeException e) {
        // A text a writer stumbles over, or the copy: the sheet must not wait for ever.
        System.getLogger(TranscriptSheet.class.getName())
            .log(System.Logger.Level.WARNING, "not exported", e);
        return new Ending(here.of("export.failed", file, here.of("export.noReason")), false);
      }
    }

    private String said(TranscriptExport.Written done, Path file, Texts here) {
      StringBuilder said =
          new StringBuilder(here.count("transcript.done", done.conversations(), file));
      if (done.incomplete() > 0) {
        said.append("\n").append(here.count("transcript.incomplete", done.incomplete()));
      }
      if (!done.undrawn().isEmpty()) {
        said.append("\n").append(here.of("transcript.undrawn", String.join(", ", done.undrawn())));
      }
      return said.toString();
    }

    private void ended(Ending ending) {
      if (outcome.getScene() == null) {
        around.say().accept(ending.words());
        return;
      }
      // Before the button that has the focus goes.
      CloseStep.inPlaceOf(save, texts.of("sheet.close"), around.overlays()::close);
      Nodes.show(progress, false);
      Nodes.show(cancel, false);
      Nodes.show(outcome, true);
      outcome.setText(ending.words());
      Nodes.style(outcome, "bad", !ending.well());
    }
  }
}
