package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Markdown (CommonMark). What people wrote is quoted, and every sign in it that means something is
 * escaped: it reads as it was typed.
 */
final class MarkdownTranscript implements TranscriptWriter {

  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!$]");
  private static final Pattern LINE_STARTS = Pattern.compile("^(\\s*)([-+=:]|\\d{1,9}(?=[.)]))");
  private static final Pattern EDGE = Pattern.compile("^[ \\t]+");

  private final Writer out;
  private final TranscriptWords words;
  private @Nullable Conversation in;

  MarkdownTranscript(Writer out, TranscriptWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void begin(Head head) throws IOException {
    line("# " + escaped(words.title(head.conversations())));
    line("");
    line(escaped(words.remark(head.asOfMillis(), head.masked())));
  }

  @Override
  public void conversation(Conversation conversation, History history) throws IOException {
    in = conversation;
    line("");
    line("## " + escaped(words.name(conversation)));
    line("");
    for (TranscriptWords.Fact fact : words.facts(conversation)) {
      line("- **" + escaped(fact.name()) + ":** " + escaped(fact.value()));
    }
    String held = words.held(history);
    if (!held.isEmpty()) {
      line("");
      line("*" + escaped(held) + "*");
    }
  }

  @Override
  public void message(Message message) throws IOException {
    Conversation of = in;
    line("");
    line(
        "**"
            + escaped(of == null ? "" : words.sender(message, of))
            + "** · "
            + escaped(words.time(message.createdAt())));
    line("");
    for (String row : words.lines(message.content()).split("\\R", -1)) {
      // Two blanks at its end keep the line.
      line(row.isBlank() ? ">" : "> " + escaped(row) + "  ");
    }
    for (Attachment attachment : message.attachments()) {
      line(">");
      line("> " + escaped(words.attachment(attachment)));
    }
  }

  static String escaped(String text) {
    String signs = SIGNS.matcher(text).replaceAll("\\\\$0");
    // Four blanks at the edge would be code.
    String kept = EDGE.matcher(signs).replaceAll(edge -> "\u00A0".repeat(edge.group().length()));
    return LINE_STARTS
        .matcher(kept)
        .replaceFirst(start -> {
          String sign = start.group(2);
          boolean number = Character.isDigit(sign.charAt(0));
          return java.util.regex.Matcher.quoteReplacement(
              start.group(1) + (number ? sign + "\u2060" : "\\" + sign));
        });
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
