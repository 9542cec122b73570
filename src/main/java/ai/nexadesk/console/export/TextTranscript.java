package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Plain text. What people wrote is set in from the edge, so that nobody can write a heading. */
final class TextTranscript implements TranscriptWriter {

  private static final String IN = "    ";

  private final Writer out;
  private final TranscriptWords words;
  private @Nullable Conversation in;

  TextTranscript(Writer out, TranscriptWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void begin(Head head) throws IOException {
    line(words.title(head.conversations()));
    line(words.remark(head.asOfMillis(), head.masked()));
  }

  @Override
  public void conversation(Conversation conversation, History history) throws IOException {
    in = conversation;
    line("");
    line("=".repeat(72));
    line(words.name(conversation));
    for (TranscriptWords.Fact fact : words.facts(conversation)) {
      line(fact.name() + ": " + fact.value());
    }
    String held = words.held(history);
    if (!held.isEmpty()) {
      line(held);
    }
  }

  @Override
  public void message(Message message) throws IOException {
    line("");
    Conversation of = in;
    line(
        "["
            + words.time(message.createdAt())
            + "] "
            + (of == null ? "" : words.sender(message, of)));
    for (String row : words.lines(message.content()).split("\\R", -1)) {
      line(IN + row);
    }
    for (Attachment attachment : message.attachments()) {
      line(IN + words.attachment(attachment));
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void end() {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
