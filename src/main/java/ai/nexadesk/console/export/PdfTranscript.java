package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF whose text can be searched and copied, with every typeface in it that it needs. Pages leave
 * for the disk as they are full.
 */
final class PdfTranscript implements TranscriptWriter {

  private static final float MARGIN = 56;
  private static final float IN = 14;

  private final OutputStream out;
  private final TranscriptWords words;
  private final PdfLetters letters;
  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
  private final PdfColumn column;
  private @Nullable Conversation in;

  PdfTranscript(OutputStream out, TranscriptWords words, FontShelf fonts) throws IOException {
    this.out = out;
    this.words = words;
    letters = new PdfLetters(fonts);
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setPageEvent(new PdfPageNumbers(letters));
      column = new PdfColumn(document, writer, letters);
    } catch (DocumentException | ExceptionConverter e) {
      throw new IOException(e);
    }
  }

  @Override
  public void begin(Head head) throws IOException {
    String title = words.title(head.conversations());
    document.addTitle(title);
    document.addCreator("NexaDesk Agent Console");
    document.open();
    column.begin();
    column.write(title, PdfStyle.TITLE, 0);
    column.write(words.remark(head.asOfMillis(), head.masked()), PdfStyle.QUIET, 0);
  }

  @Override
  public void conversation(Conversation conversation, History history) throws IOException {
    in = conversation;
    column.gap(22);
    column.room(120);
    column.write(words.name(conversation), PdfStyle.HEADING, 0);
    column.gap(2);
    for (TranscriptWords.Fact fact : words.facts(conversation)) {
      column.write(fact.name() + ": " + fact.value(), PdfStyle.FACT, 0);
    }
    String held = words.held(history);
    if (!held.isEmpty()) {
      column.gap(4);
      column.write(held, PdfStyle.QUIET, 0);
    }
  }

  @Override
  public void message(Message message) throws IOException {
    Conversation of = in;
    column.gap(10);
    column.room(44);
    String sender = of == null ? "" : words.sender(message, of);
    // The time first: it is turned as the language is, and a name in another does not turn it.
    column.write(words.time(message.createdAt()) + " · " + sender, PdfStyle.SENDER, 0);
    column.write(words.lines(message.content()), PdfStyle.TEXT, IN);
    for (Attachment attachment : message.attachments()) {
      column.write(words.attachment(attachment), PdfStyle.QUIET, IN);
    }
  }

  @Override
  public void end() throws IOException {
    if (!letters.undrawn().isEmpty()) {
      column.gap(22);
      column.write(words.undrawn(letters.undrawn()), PdfStyle.QUIET, 0);
    }
    try {
      document.close();
    } catch (DocumentException | ExceptionConverter e) {
      throw new IOException(e);
    }
  }

  @Override
  public List<String> undrawn() {
    return letters.undrawn();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
