package ai.nexadesk.console.export;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Numbers the pages. */
final class PdfPageNumbers extends PdfPageEventHelper {

  private static final float ABOVE_EDGE = 30;

  private final PdfLetters letters;

  PdfPageNumbers(PdfLetters letters) {
    this.letters = letters;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfStyle style = PdfStyle.QUIET;
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        Element.ALIGN_CENTER,
        letters.of(
            String.valueOf(writer.getPageNumber()), style.size(), false, style.colour(), false),
        (document.left() + document.right()) / 2,
        ABOVE_EDGE,
        0);
  }
}
