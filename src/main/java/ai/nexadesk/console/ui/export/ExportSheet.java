package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.export.CsvExport;
import ai.nexadesk.console.export.CsvTable;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Gathered;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Asks how and where to save a table, saves it, and says what became of it. FX thread. */
public final class ExportSheet {

  private static final int NAME = 60;
  private static final Duration FRAMES = Duration.millis(100);

  private final Overlays overlays;
  private final Background background;
  private final Question<CsvTable> question;
  private final SaveDialog dialog;
  private final Texts texts;
  private final Times times;
  private final Consumer<String> say;

  /**
   * @param say told what became of a table whose sheet was closed meanwhile
   */
  public ExportSheet(
      Overlays overlays,
      Background background,
      SaveDialog dialog,
      Texts texts,
      Times times,
      Consumer<String> say) {
    this.say = say;
    this.overlays = overlays;
    this.background = background;
    this.question = background.question();
    this.dialog = dialog;
    this.texts = texts;
    this.times = times;
  }

  /**
   * Opens for a table.
   *
   * @param name what it is a table of; the beginning of the file's name
   * @param table made off the FX thread
   */
  public void open(String name, Callable<CsvTable> table) {
    question.ask(table, made -> new Sheet(name, made).open());
  }

  /** What a saving ended with. */
  private record Ending(String words, boolean well) {}

  /** One opening of the sheet. */
  private final class Sheet {
    private final String name;
    private final CsvTable table;
    private final CheckBox mark = new CheckBox(texts.of("export.mark"));
    private final CheckBox facts = new CheckBox(texts.of("export.facts"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label outcome = Nodes.wrapping("", "sheet-text");
    private final Button save;
    private final Button cancel;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Sheet(String name, CsvTable table) {
      this.name = name;
      this.table = table;
      save = Nodes.button(texts.of("export.choose"), this::choose, "primary-button");
      save.setId("export-save");
      cancel = Nodes.button(texts.of("export.cancel"), () -> cancelled.set(true), "strong-button");
      cancel.setId("export-cancel");
      mark.setSelected(true);
      mark.setId("export-mark");
      facts.setId("export-facts");
      progress.setMaxWidth(Double.MAX_VALUE);
      progress.setAccessibleText(texts.of("export.progress"));
      outcome.setId("export-outcome");
    }

    void open() {
      Label what =
          Nodes.wrapping(
              texts.count("export.what", table.size(), times.exact(table.asOfMillis())),
              "sheet-text");
      Nodes.show(progress, false);
      Nodes.show(cancel, false);
      Nodes.show(outcome, false);
      VBox sheet =
          new VBox(
              12, what, mark, facts, progress, outcome, Nodes.foot(Nodes.spring(), cancel, save));
      sheet.getStyleClass().add("export-sheet");
      overlays.open(texts.of("export.title", SafeText.oneLine(name, NAME)), sheet, save);
    }

    private void choose() {
      dialog.choose(fileName()).ifPresent(this::write);
    }

    /** For people: what it is, how many rows, and of when. Nothing a file system would refuse. */
    private String fileName() {
      String words =
          texts.count(
              "export.fileName",
              table.size(),
              SafeText.oneLine(name, NAME),
              times.stamp(table.asOfMillis()));
      return words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ".csv";
    }

    private void write(Path file) {
      save.setDisable(true);
      mark.setDisable(true);
      facts.setDisable(true);
      Nodes.show(progress, true);
      Nodes.show(cancel, true);
      Gathered<Long> written =
          new Gathered<>(
              FRAMES,
              all -> progress.setProgress((double) all.getLast() / Math.max(1, table.size())));
      CsvExport export =
          new CsvExport(
              new CsvExport.Options(mark.isSelected(), facts.isSelected()),
              written::add,
              cancelled::get);
      background
          .<Ending>question()
          .ask(
              () -> save(export, file),
              ending -> {
                written.close();
                ended(ending);
              });
    }

    /** Off the FX thread. */
    private Ending save(CsvExport export, Path file) {
      try {
        long rows = export.write(table, file);
        return new Ending(texts.count("export.done", rows, file), true);
      } catch (CancellationException e) {
        return new Ending(texts.of("export.cancelled"), false);
      } catch (FileSystemException e) {
        String reason = e.getReason();
        return new Ending(
            texts.of("export.failed", file, reason == null ? texts.of("export.noReason") : reason),
            false);
      } catch (IOException e) {
        return new Ending(texts.of("export.failed", file, String.valueOf(e.getMessage())), false);
      }
    }

    private void ended(Ending ending) {
      if (outcome.getScene() == null) {
        say.accept(ending.words());
        return;
      }
      CloseStep.inPlaceOf(save, texts.of("sheet.close"), overlays::close);
      Nodes.show(progress, false);
      Nodes.show(cancel, false);
      Nodes.show(outcome, true);
      outcome.setText(ending.words());
      Nodes.style(outcome, "bad", !ending.well());
    }
  }
}
