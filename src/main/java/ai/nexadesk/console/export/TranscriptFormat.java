package ai.nexadesk.console.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a transcript can be saved as. */
public enum TranscriptFormat {
  TEXT("txt"),
  MARKDOWN("md"),
  HTML("html"),
  PDF("pdf"),
  JSON("json");

  private final String ending;

  TranscriptFormat(String ending) {
    this.ending = ending;
  }

  /** The end of a file's name, without the point. */
  public String ending() {
    return ending;
  }

  /**
   * @param fonts where the letters of a PDF come from
   */
  TranscriptWriter writer(Path file, TranscriptWords words, FontShelf fonts) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return switch (this) {
      case TEXT -> new TextTranscript(text(bytes), words);
      case MARKDOWN -> new MarkdownTranscript(text(bytes), words);
      case HTML -> new HtmlTranscript(text(bytes), words);
      case PDF -> new PdfTranscript(bytes, words, fonts);
      case JSON -> new JsonTranscript(bytes);
    };
  }

  private static Writer text(OutputStream bytes) {
    // A lone half of a pair becomes a question mark here and is no error.
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  }
}
