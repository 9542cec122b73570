package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One page that needs nothing else: no script, no picture, no address that can be followed, and a
 * policy that would stop them if there were. Everything people wrote is text.
 */
final class HtmlTranscript implements TranscriptWriter {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--fg:#1b2430;--muted:#5a6675;--bg:#fff;--line:#d9dee5;\
      --theirs:#f1f3f6;--ours:#e3effd}
      @media(prefers-color-scheme:dark){:root{--fg:#e4e9f0;--muted:#9aa7b6;--bg:#14181e;\
      --line:#323a45;--theirs:#20262e;--ours:#1b3350}}
      body{margin:0 auto;max-width:46rem;padding:2rem 1.5rem;color:var(--fg);background:var(--bg);\
      font:15px/1.5 Inter,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
      h1{font-size:1.35rem;margin:0}h2{font-size:1.15rem;margin:0 0 .5rem}
      .remark,.sender,.held{color:var(--muted);font-size:.85rem}
      section{border-top:1px solid var(--line);margin-top:2rem;padding-top:1.5rem}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 1rem;\
      font-size:.9rem}dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
      article{margin:1rem 0;break-inside:avoid-page}
      .text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--theirs);\
      border-radius:8px;padding:.5rem .75rem;margin:.15rem 0;text-align:start}
      .agent .text,.bot .text{background:var(--ours)}
      .attached{border:1px solid var(--line);border-radius:8px;padding:.35rem .75rem;\
      margin:.25rem 0;font-size:.85rem;overflow-wrap:anywhere}
      @media print{.text{background:none;border:1px solid var(--line)}}
      """;

  private final Writer out;
  private final TranscriptWords words;
  private @Nullable Conversation in;

  HtmlTranscript(Writer out, TranscriptWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void begin(Head head) throws IOException {
    String title = escaped(words.title(head.conversations()));
    out.write("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
    out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.write("<title>" + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    out.write("<h1 dir=\"auto\">" + title + "</h1>\n");
    element("p", "remark", words.remark(head.asOfMillis(), head.masked()));
  }

  @Override
  public void conversation(Conversation conversation, History history) throws IOException {
    endSection();
    in = conversation;
    out.write("<section>\n<h2 dir=\"auto\">" + escaped(words.name(conversation)) + "</h2>\n<dl>");
    for (TranscriptWords.Fact fact : words.facts(conversation)) {
      out.write("<dt dir=\"auto\">" + escaped(fact.name()) + "</dt>");
      out.write("<dd dir=\"auto\">" + escaped(fact.value()) + "</dd>\n");
    }
    out.write("</dl>\n");
    String held = words.held(history);
    if (!held.isEmpty()) {
      element("p", "held", held);
    }
  }

  @Override
  public void message(Message message) throws IOException {
    Conversation of = in;
    String voice =
        switch (message.senderType()) {
          case Message.AGENT -> "agent";
          case Message.BOT -> "bot";
          default -> "visitor";
        };
    out.write("<article class=\"" + voice + "\">\n");
    String sender = of == null ? "" : words.sender(message, of);
    out.write("<div class=\"sender\"><bdi>" + escaped(sender) + "</bdi> · <bdi>");
    out.write(escaped(words.time(message.createdAt())) + "</bdi></div>\n");
    String text = words.lines(message.content());
    if (!text.isEmpty()) {
      element("div", "text", text);
    }
    for (Attachment attachment : message.attachments()) {
      element("div", "attached", words.attachment(attachment));
    }
    out.write("</article>\n");
  }

  private void element(String name, String style, String text) throws IOException {
    out.write("<" + name + " class=\"" + style + "\" dir=\"auto\">");
    out.write(escaped(text));
    out.write("</" + name + ">\n");
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void endSection() throws IOException {
    if (in != null) {
      out.write("</section>\n");
    }
  }

  @Override
  public void end() throws IOException {
    endSection();
    out.write("</body>\n</html>\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
