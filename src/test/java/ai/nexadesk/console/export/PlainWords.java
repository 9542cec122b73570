package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.time.Instant;
import java.util.List;

/** Every word as it is. */
final class PlainWords implements TranscriptWords {

  @Override
  public String title(long conversations) {
    return conversations + " conversations";
  }

  @Override
  public String remark(long asOfMillis, boolean masked) {
    return time(asOfMillis) + (masked ? " masked" : "");
  }

  @Override
  public String name(Conversation conversation) {
    return conversation.visitor().displayName();
  }

  @Override
  public List<Fact> facts(Conversation one) {
    return List.of(
        new Fact("id", one.id()),
        new Fact("e-mail", String.valueOf(one.visitor().email())),
        new Fact("phone", String.valueOf(one.visitor().phone())),
        new Fact("company", String.valueOf(one.visitor().company())),
        new Fact("tags", String.join(", ", one.tags())));
  }

  @Override
  public String sender(Message message, Conversation in) {
    return message.senderName() == null ? message.senderType() : message.senderName();
  }

  @Override
  public String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  @Override
  public String lines(String text) {
    return text;
  }

  @Override
  public String attachment(Attachment attachment) {
    return "attached: " + attachment.name() + " " + attachment.url();
  }

  @Override
  public String held(History history) {
    return history.held() == History.Held.CURRENT ? "" : "not all here";
  }

  @Override
  public String undrawn(List<String> scripts) {
    return "undrawn: " + scripts;
  }
}
