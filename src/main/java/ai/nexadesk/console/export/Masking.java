package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a transcript what leads to a person or to their money: e-mail addresses, phone
 * numbers, and numbers as long as a card's. Immutable, any thread.
 *
 * <p>A number too many masked costs a look into the console; one too few is a leak. So whatever has
 * seven digits or more counts, however it is written, dates apart; and what the workspace knows as
 * the visitor's own address and number is taken out in whatever form it is held.
 *
 * @param email stands in place of an address
 * @param phone stands in place of a number of seven digits or more
 * @param card stands in place of one of thirteen or more
 */
public record Masking(String email, String phone, String card) {

  private static final Pattern USUAL_ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** The conversation without them. A usual id stays: it is how the conversation is found again. */
  Conversation of(Conversation one) {
    List<String> known = known(one.visitor());
    Visitor visitor = one.visitor();
    Agent agent = one.agent();
    Department department = one.department();
    return new Conversation(
        one.key(),
        id(one.id(), known),
        text(one.source(), known),
        one.status(),
        one.tags().stream().map(tag -> text(tag, known)).toList(),
        one.createdAt(),
        one.updatedAt(),
        agent == null ? null : new Agent(agent.id(), text(agent.name(), known)),
        department == null ? null : new Department(department.id(), text(department.name(), known)),
        new Visitor(
            textOrNull(visitor.name(), known),
            textOrNull(visitor.lastName(), known),
            visitor.email() == null ? null : email,
            visitor.phone() == null ? null : phone,
            textOrNull(visitor.company(), known)),
        textOrNull(one.lastMessage(), known),
        one.messageCount(),
        one.marks());
  }

  /**
   * A message without them.
   *
   * @param of the visitor of its conversation, as they are
   */
  Message of(Message message, Visitor of) {
    List<String> known = known(of);
    return new Message(
        id(message.id(), known),
        text(message.senderType(), known),
        textOrNull(message.senderName(), known),
        text(message.content(), known),
        message.attachments().stream().map(one -> attachment(one, known)).toList(),
        textOrNull(message.status(), known),
        message.createdAt(),
        message.position());
  }

  private Attachment attachment(Attachment one, List<String> known) {
    return new Attachment(
        textOrNull(one.url(), known),
        textOrNull(one.name(), known),
        textOrNull(one.type(), known),
        one.size(),
        text(one.raw(), known));
  }

  /** A usual id leads to nobody, and its digits are no number. */
  private String id(String id, List<String> known) {
    return USUAL_ID.matcher(id).matches() ? id : text(id, known);
  }

  private @Nullable String textOrNull(@Nullable String text, List<String> known) {
    return text == null ? null : text(text, known);
  }

  private String text(String text, List<String> known) {
    String masked = text;
    for (String value : known) {
      masked = without(masked, value, value.indexOf('@') >= 0 ? email : phone);
    }
    return new NumberMask(phone, card).of(new AddressMask(email).of(masked));
  }

  private static List<String> known(Visitor visitor) {
    List<String> known = new ArrayList<>();
    for (@Nullable String value : new @Nullable String[] {visitor.email(), visitor.phone()}) {
      // What is shorter than four letters is in every other word.
      if (value != null && value.strip().length() > 3) {
        known.add(value.strip());
      }
    }
    return known;
  }

  /** Whatever the case of its letters. */
  private static String without(String text, String value, String instead) {
    String lower = text.toLowerCase(Locale.ROOT);
    String wanted = value.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length() || !lower.contains(wanted)) {
      // Some letters change their length with their case.
      return text.replace(value, instead);
    }
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
      masked.append(text, from, at).append(instead);
      from = at + value.length();
    }
    return masked.append(text.substring(from)).toString();
  }
}
