package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.attachment.AttachmentWords;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import ai.nexadesk.console.ui.message.Block;
import ai.nexadesk.console.ui.message.MessageReader;
import ai.nexadesk.console.ui.message.Parts;
import ai.nexadesk.console.ui.message.ReadTexts;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a history into what is drawn. Pure; runs off the FX thread. */
final class HistoryItems {

  /** A message of more characters is folded. */
  static final int LONG = MessageReader.LONGEST;

  private static final int FOLDED = 2_000;
  private static final long GROUP_MILLIS = 5 * 60_000;
  private static final int NAME = 60;

  private final String visitorName;
  private final Texts texts;
  private final Times times;
  private final ReadTexts read;

  /**
   * @param read what was read before
   * @param visitorName stands in where a visitor's message has no name; may be empty
   */
  HistoryItems(ReadTexts read, String visitorName, Texts texts, Times times) {
    this.read = read;
    this.visitorName = visitorName;
    this.texts = texts;
    this.times = times;
  }

  /**
   * @param seenAt server time of the newest message the person had seen, 0 for never
   * @param unfolded what the person wants to see beyond what is shown at first
   */
  List<HistoryItem> of(History history, long seenAt, Unfolded unfolded) {
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

  private void add(List<HistoryItem> items, Message message, Unfolded unfolded) {
    String whole = message.content();
    boolean folded = whole.length() > LONG && !unfolded.whole().contains(message.id());
    List<Block> blocks = read.of(folded ? SafeText.cut(whole, FOLDED) : whole);
    if (!blocks.isEmpty() || message.attachments().isEmpty()) {
      List<List<Block>> parts = Parts.of(blocks, unfolded.quotesOf(message.id()));
      boolean rightToLeft = rightToLeft(blocks);
      for (int i = 0; i < parts.size(); i++) {
        boolean last = i == parts.size() - 1;
        HistoryItem.Part part =
            new HistoryItem.Part(parts.get(i), i == 0, last, folded && last ? whole.length() : 0);
        items.add(
            new HistoryItem.Bubble(
                message.id(), part, rightToLeft, message.createdAt(), voice(message)));
      }
    }
    message.attachments().forEach(attachment -> items.add(card(attachment, voice(message))));
  }

  private static boolean rightToLeft(List<Block> blocks) {
    return !blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Paragraph first
        && first.rightToLeft();
  }

  private HistoryItem.Card card(Attachment attachment, Voice voice) {
    AttachmentWords words = new AttachmentWords(attachment, texts);
    return new HistoryItem.Card(attachment, words.name(), words.facts(), voice);
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
