package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.export.TranscriptWords;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.attachment.AttachmentWords;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A transcript in the words of the window. One for each export, on its thread. */
record WindowWords(Texts texts, Times times) implements TranscriptWords {

  private static final int NAME = 120;
  private static final int ADDRESS = 2000;

  /**
   * @param like whose language; they are not used themselves, since they belong to another thread
   */
  static WindowWords like(Texts like, Times times) {
    return new WindowWords(new Texts(like.locale()), times);
  }

  @Override
  public String title(long conversations) {
    return texts.count("transcript.title", conversations);
  }

  @Override
  public String remark(long asOfMillis, boolean masked) {
    String when = texts.of("transcript.asOf", times.exact(asOfMillis));
    return masked ? when + " " + texts.of("transcript.masked") : when;
  }

  @Override
  public String name(Conversation conversation) {
    String who = SafeText.oneLine(conversation.visitor().displayName(), NAME);
    return who.isEmpty() ? texts.of("visitor.unknown") : who;
  }

  @Override
  public List<Fact> facts(Conversation one) {
    Visitor visitor = one.visitor();
    List<Fact> facts = new ArrayList<>();
    add(facts, "transcript.email", visitor.email());
    add(facts, "transcript.phone", visitor.phone());
    add(facts, "transcript.company", visitor.company());
    add(facts, "transcript.status", StatusWord.of(one.status(), texts));
    if (!one.source().isEmpty()) {
      add(facts, "transcript.source", SourceWord.of(one.source(), texts));
    }
    add(facts, "transcript.agent", one.agent() == null ? null : one.agent().name());
    add(facts, "transcript.department", one.department() == null ? null : one.department().name());
    add(facts, "transcript.tags", one.tags().stream().collect(Collectors.joining(", ")));
    add(facts, "transcript.began", one.createdAt() == 0 ? null : times.exact(one.createdAt()));
    add(facts, "transcript.id", one.id());
    return facts;
  }

  private void add(List<Fact> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(texts.of(key), SafeText.oneLine(value, ADDRESS)));
    }
  }

  @Override
  public String sender(Message message, Conversation in) {
    String role =
        switch (message.senderType()) {
          case Message.VISITOR -> texts.of("sender.visitor");
          case Message.AGENT -> texts.of("sender.agent");
          case Message.BOT -> texts.of("sender.assistant");
          default -> SafeText.oneLine(message.senderType(), NAME);
        };
    String given = message.senderName() == null ? "" : SafeText.oneLine(message.senderName(), NAME);
    return given.isEmpty() ? role : texts.of("transcript.sender", given, role);
  }

  @Override
  public String time(long millis) {
    return times.exact(millis);
  }

  @Override
  public String lines(String text) {
    return SafeText.lines(text);
  }

  @Override
  public String attachment(Attachment attachment) {
    AttachmentWords words = new AttachmentWords(attachment, texts);
    String url = attachment.url() == null ? "" : SafeText.oneLine(attachment.url(), ADDRESS);
    return texts.of("transcript.attachment", words.name(), words.facts(), url).strip();
  }

  @Override
  public String held(History history) {
    return switch (history.held()) {
      case NEVER -> texts.of("transcript.neverRead");
      case OUTDATED -> texts.of("transcript.outdated");
      case CURRENT -> "";
    };
  }

  @Override
  public String undrawn(List<String> scripts) {
    return texts.of("transcript.undrawn", String.join(", ", scripts));
  }
}
