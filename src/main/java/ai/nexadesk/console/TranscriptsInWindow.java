package ai.nexadesk.console;

import ai.nexadesk.console.export.TranscriptFormat;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.export.Paper;
import ai.nexadesk.console.ui.export.PrintSheet;
import ai.nexadesk.console.ui.export.TranscriptSheet;
import ai.nexadesk.console.ui.text.Texts;

/** Conversations saved as files, and printed. FX thread. */
final class TranscriptsInWindow {

  private final Selection selection;
  private final TranscriptSheet saving;
  private final PrintSheet printing;
  private final Texts texts;
  private TranscriptFormat last = TranscriptFormat.PDF;

  TranscriptsInWindow(Selection selection, TranscriptSheet.Around around, Paper paper) {
    this.selection = selection;
    texts = around.texts();
    saving = new TranscriptSheet(around, format -> last = format);
    printing = new PrintSheet(around, saving, paper);
  }

  /** Why nothing chosen can be saved; empty when something can. */
  String chosenObstacle() {
    return selection.chosen().isEmpty() ? texts.of("why.nothingChosen") : "";
  }

  /** Asks how to save the open conversation. */
  void saveOpen() {
    saving.open(KeySet.of(selection.opened()), last);
  }

  /** Asks how to save what is chosen. */
  void saveChosen() {
    saving.open(selection.chosen(), last);
  }

  /** Prints what is chosen, or else open. */
  void print() {
    printing.open(selection.targets());
  }

  void printWith(Paper paper) {
    printing.printWith(paper);
  }
}
