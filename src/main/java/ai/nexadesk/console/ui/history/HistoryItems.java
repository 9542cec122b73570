package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a history into what is drawn. Pure; runs off the FX thread. */
final class HistoryItems {

  /**
   * A longer message is folded, and unfolds in steps of so many characters: laying out a megabyte
   * takes seconds.
   */
  static final int LONG = 20_000;

  private static final int FOLDED = 2_000;
  private static final long GROUP_MILLIS = 5 * 60_000;
  private static final int NAME = 60;

  private final String visitorName;
  private final Texts texts;
  private final Times times;

  /**
   * @param visitorName stands in where a visitor's message has no name; may be empty
   */
  HistoryItems(String visitorName, Texts texts, Times times) {
    this.visitorName = visitorName;
    this.texts = texts;
    this.times = times;
  }

  /**
   * @param seenAt server time of the newest message the person had seen, 0 for never
   * @param unfolded how many steps of a long message, by its id, the person wants to see
   */
  List<HistoryItem> of(History history, long seenAt, Map<String, Integer> unfolded) {
    List<HistoryItem> items = new ArrayList<>();
    Message before = null;
    boolean newSince = seenAt == 0;
    for (Message message : history.messages()) {
      LocalDate day = times.localDate(message.createdAt());
      boolean sameDay = before != null && day.equals(times.localDate(before.createdAt()));
      if (!sameDay) {
        items.add(new HistoryItem.Day(day));
      }
      boolean here = !newSince && message.createdAt() > seenAt && voice(message) == Voice.VISITOR;
      if (here) {
        items.add(new HistoryItem.NewSince());
        newSince = true;
      }
      if (here || !sameDay || before == null || !sameGroup(before, message)) {
        items.add(sender(message));
      }
      add(items, message, unfolded);
      before = message;
    }
    addDelivery(items, history.messages());
    if (!items.isEmpty()) {
      items.add(new HistoryItem.End());
    }
    return List.copyOf(items);
  }

  static Voice voice(Message message) {
    return switch (message.senderType()) {
      case Message.VISITOR -> Voice.VISITOR;
      case Message.AGENT -> Voice.AGENT;
      case Message.BOT -> Voice.BOT;
      default -> Voice.OTHER;
    };
  }

  private static boolean sameGroup(Message before, Message message) {
    return before.senderType().equals(message.senderType())
        && Objects.equals(before.senderName(), message.senderName())
        && message.createdAt() - before.createdAt() < GROUP_MILLIS;
  }

  private HistoryItem.Sender sender(Message message) {
    Voice voice = voice(message);
    String given = message.senderName() == null ? "" : SafeText.oneLine(message.senderName(), NAME);
    String name =
        switch (voice) {
          case VISITOR -> firstOf(given, visitorName, texts.of("sender.visitor"));
          case AGENT -> firstOf(given, "", texts.of("sender.agent"));
          case BOT -> firstOf(given, "", texts.of("sender.assistant"));
          case OTHER -> firstOf(given, "", texts.of("sender.other"));
        };
    Optional<String> word =
        switch (voice) {
          case VISITOR, AGENT -> Optional.empty();
          case BOT -> Optional.of(texts.of("sender.bot"));
          case OTHER -> Optional.of(SafeText.oneLine(message.senderType(), 30));
        };
    return new HistoryItem.Sender(name, word, message.createdAt(), voice);
  }

  private static String firstOf(String given, String known, String word) {
    if (!given.isEmpty()) {
      return given;
    }
    return known.isEmpty() ? word : known;
  }

  private void add(List<HistoryItem> items, Message message, Map<String, Integer> unfolded) {
    Voice voice = voice(message);
    String whole = message.content();
    String part =
        whole.length() > LONG ? part(whole, unfolded.getOrDefault(message.id(), 0)) : whole;
    String text = SafeText.lines(part).strip();
    if (!text.isEmpty() || message.attachments().isEmpty()) {
      items.add(
          new HistoryItem.Bubble(
              message.id(),
              text,
              whole.length() - part.length(),
              SafeText.rightToLeft(text),
              message.createdAt(),
              voice));
    }
    message.attachments().forEach(attachment -> items.add(card(attachment, voice)));
  }

  private static String part(String whole, int steps) {
    return SafeText.cut(whole, (int) Math.min(whole.length(), FOLDED + (long) steps * LONG));
  }

  private HistoryItem.Card card(Attachment attachment, Voice voice) {
    AttachmentWords words = new AttachmentWords(attachment, texts);
    return new HistoryItem.Card(words.name(), words.facts(), voice);
  }

  private void addDelivery(List<HistoryItem> items, List<Message> messages) {
    Message last = messages.isEmpty() ? null : messages.getLast();
    if (last == null || !voice(last).ours()) {
      return;
    }
    String word = deliveryWord(last.status());
    if (!word.isEmpty()) {
      items.add(new HistoryItem.Delivery(word, "failed".equals(last.status())));
    }
  }

  private String deliveryWord(@Nullable String status) {
    return switch (status) {
      case null -> "";
      case "sent" -> texts.of("delivery.sent");
      case "delivered" -> texts.of("delivery.delivered");
      case "read" -> texts.of("delivery.read");
      case "failed" -> texts.of("delivery.failed");
      default -> SafeText.oneLine(status, 30);
    };
  }
}
