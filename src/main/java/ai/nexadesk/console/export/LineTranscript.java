package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.export.TranscriptLine.Kind;
import ai.nexadesk.console.store.History;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands a transcript over line by line. */
final class LineTranscript implements TranscriptWriter {

  private final Consumer<TranscriptLine> lines;
  private final TranscriptWords words;
  private @Nullable Conversation in;

  LineTranscript(Consumer<TranscriptLine> lines, TranscriptWords words) {
    this.lines = lines;
    this.words = words;
  }

  @Override
  public void begin(Head head) {
    add(Kind.TITLE, words.title(head.conversations()));
    add(Kind.NOTE, words.remark(head.asOfMillis(), head.masked()));
  }

  @Override
  public void conversation(Conversation conversation, History history) {
    in = conversation;
    add(Kind.NAME, words.name(conversation));
    for (TranscriptWords.Fact fact : words.facts(conversation)) {
      add(Kind.FACT, fact.name() + ": " + fact.value());
    }
    String held = words.held(history);
    if (!held.isEmpty()) {
      add(Kind.NOTE, held);
    }
  }

  @Override
  public void message(Message message) {
    Conversation of = in;
    String sender = of == null ? "" : words.sender(message, of);
    add(Kind.SENDER, words.time(message.createdAt()) + " · " + sender);
    for (String line : words.lines(message.content()).split("\\R", -1)) {
      add(Kind.TEXT, line);
    }
    for (Attachment attachment : message.attachments()) {
      add(Kind.NOTE, words.attachment(attachment));
    }
  }

  private void add(Kind kind, String text) {
    lines.accept(new TranscriptLine(kind, text));
  }

  @Override
  public void end() {}

  @Override
  public void close() {}
}
