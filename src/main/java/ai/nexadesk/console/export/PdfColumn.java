package ai.nexadesk.console.export;

import java.io.IOException;
import java.text.Bidi;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfWriter;

/** Sets paragraphs below each other, on as many pages as they need. One thread. */
final class PdfColumn {

  /** A paragraph of more characters is set in pieces, or its layout would take its square. */
  private static final int PIECE = 1500;

  private final Document document;
  private final PdfWriter writer;
  private final PdfLetters letters;
  private float y;

  PdfColumn(Document document, PdfWriter writer, PdfLetters letters) {
    this.document = document;
    this.writer = writer;
    this.letters = letters;
  }

  /** At the top of the first page. */
  void begin() {
    y = document.top();
  }

  void gap(float height) {
    y -= height;
  }

  /** Goes to the next page unless there is so much room on this one. */
  void room(float height) {
    if (y - height < document.bottom()) {
      page();
    }
  }

  private void page() {
    document.newPage();
    y = document.top();
  }

  /** Each line of a text in the direction of its first letter. */
  void write(String text, PdfStyle style, float indent) throws IOException {
    for (String line : text.split("\\R", -1)) {
      boolean turned = !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
      if (line.isBlank()) {
        gap(style.leading());
      }
      for (int from = 0; from < line.length(); ) {
        int to = end(line, from);
        piece(line.substring(from, to), style, indent, turned);
        from = to;
      }
    }
  }

  private static int end(String line, int from) {
    if (line.length() - from <= PIECE) {
      return line.length();
    }
    int blank = line.lastIndexOf(' ', from + PIECE);
    int end = blank > from + PIECE / 2 ? blank + 1 : from + PIECE;
    return Character.isLowSurrogate(line.charAt(end)) ? end + 1 : end;
  }

  private void piece(String text, PdfStyle style, float indent, boolean turned) throws IOException {
    boolean mixed = turned || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    Phrase phrase =
        letters.of(text.replace("\t", "    "), style.size(), style.bold(), style.colour(), mixed);
    if (phrase.isEmpty()) {
      return;
    }
    room(style.leading());
    ColumnText column = new ColumnText(writer.getDirectContent());
    column.addText(phrase);
    column.setLeading(style.leading());
    column.setRunDirection(turned ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
    try {
      while (true) {
        column.setSimpleColumn(
            document.left() + (turned ? 0 : indent),
            document.bottom(),
            document.right() - (turned ? indent : 0),
            y);
        if (!ColumnText.hasMoreText(column.go())) {
          break;
        }
        page();
      }
    } catch (DocumentException | ExceptionConverter e) {
      throw new IOException(e);
    }
    y = column.getYLine();
  }
}
