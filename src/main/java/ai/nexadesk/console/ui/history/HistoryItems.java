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
import ai.nexadesk.console.ui.message.SeenText;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sought;
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

  /** What is drawn, and where in it something stands that is looked for. */
  record Drawn(List<HistoryItem> items, List<Hit> hits) {}

  private static final String FAILED = "failed";
  private static final int FOLDED = 2_000;
  private static final long GROUP_MILLIS = 5 * 60_000;

  private final SenderNames names;
  private final Texts texts;
  private final Times times;
  private final ReadTexts read;
  private final SeenText seen;

  /**
   * @param read what was read before
   * @param names who says what
   */
  HistoryItems(ReadTexts read, SenderNames names, Times times) {
    this.read = read;
    this.names = names;
    seen = new SeenText(names.texts());
    texts = names.texts();
    this.times = times;
  }

  /**
   * @param seenAt server time of the newest message the person had seen, 0 for never
   * @param unfolded what the person wants to see beyond what is shown at first
   */
  List<HistoryItem> of(History history, long seenAt, Unfolded unfolded) {
    return of(history, seenAt, unfolded, Optional.empty()).items();
  }

  /**
   * Likewise; whatever is folded is shown where something stands in it that is looked for, so that
   * every hit can be seen.
   */
  Drawn of(History history, long seenAt, Unfolded unfolded, Optional<Sought> sought) {
    List<HistoryItem> items = new ArrayList<>();
    Message before = null;
    Message lastOfOurs = lastOfOurs(history.messages());
    boolean newSince = seenAt == 0;
    for (Message message : history.messages()) {
      LocalDate day = times.localDate(message.createdAt());
      boolean sameDay = before != null && day.equals(times.localDate(before.createdAt()));
      if (!sameDay) {
        items.add(new HistoryItem.Day(day));
      }
      boolean here =
          !newSince && message.createdAt() > seenAt && SenderNames.voice(message) == Voice.VISITOR;
      if (here) {
        items.add(new HistoryItem.NewSince());
        newSince = true;
      }
      if (here || !sameDay || before == null || !sameGroup(before, message)) {
        items.add(sender(message));
      }
      add(items, message, shown(message, unfolded, sought));
      delivery(message, message.equals(lastOfOurs)).ifPresent(items::add);
      before = message;
    }
    if (!items.isEmpty()) {
      items.add(new HistoryItem.End());
    }
    return new Drawn(List.copyOf(items), sought.map(words -> hits(items, words)).orElse(List.of()));
  }

  private List<Hit> hits(List<HistoryItem> items, Sought sought) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof HistoryItem.Bubble bubble) {
        int count = seen.count(bubble.part().blocks(), sought);
        for (int nth = 0; nth < count; nth++) {
          hits.add(new Hit(i, bubble.messageId(), bubble.part().number(), nth));
        }
      }
    }
    return List.copyOf(hits);
  }

  /** What a person unfolded of a message, and what has to be for what they look for. */
  private Unfolded shown(Message message, Unfolded unfolded, Optional<Sought> sought) {
    if (sought.isEmpty()) {
      return unfolded;
    }
    Unfolded shown = unfolded;
    boolean folded = message.content().length() > LONG && !shown.whole().contains(message.id());
    if (folded && !sought.get().in(SafeText.lines(message.content())).isEmpty()) {
      shown = shown.with(message.id());
    }
    int quote = 0;
    for (Block block : folded ? List.<Block>of() : read.of(message.content())) {
      if (block instanceof Block.Quote found) {
        boolean here = seen.count(found.blocks(), sought.get()) > 0;
        if (here && !shown.quotesOf(message.id()).contains(quote)) {
          shown = shown.toggled(message.id(), quote);
        }
        quote++;
      }
    }
    return shown;
  }

  private static boolean sameGroup(Message before, Message message) {
    return before.senderType().equals(message.senderType())
        && Objects.equals(before.senderName(), message.senderName())
        && message.createdAt() - before.createdAt() < GROUP_MILLIS;
  }

  private HistoryItem.Sender sender(Message message) {
    return new HistoryItem.Sender(
        names.of(message), names.word(message), message.createdAt(), SenderNames.voice(message));
  }

  private void add(List<HistoryItem> items, Message message, Unfolded unfolded) {
    String whole = message.content();
    boolean folded = whole.length() > LONG && !unfolded.whole().contains(message.id());
    List<Block> blocks = read.of(folded ? SafeText.cut(whole, FOLDED) : whole);
    if (!blocks.isEmpty() || message.attachments().isEmpty()) {
      List<List<Block>> parts = Parts.of(blocks, unfolded.quotesOf(message.id()));
      boolean rightToLeft = rightToLeft(blocks);
      boolean fewEmoji = Parts.fewEmoji(parts);
      for (int i = 0; i < parts.size(); i++) {
        boolean last = i == parts.size() - 1;
        HistoryItem.Part part =
            new HistoryItem.Part(
                parts.get(i), i, last, folded && last ? whole.length() : 0, fewEmoji);
        items.add(
            new HistoryItem.Bubble(
                message.id(),
                part,
                rightToLeft,
                message.createdAt(),
                SenderNames.voice(message),
                names.of(message)));
      }
    }
    message.attachments().forEach(attachment -> items.add(card(attachment, message)));
  }

  private static boolean rightToLeft(List<Block> blocks) {
    return !blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Paragraph first
        && first.rightToLeft();
  }

  private HistoryItem.Card card(Attachment attachment, Message message) {
    AttachmentWords words = new AttachmentWords(attachment, texts);
    return new HistoryItem.Card(
        message.id(), attachment, words.name(), words.facts(), SenderNames.voice(message));
  }

  private static @Nullable Message lastOfOurs(List<Message> messages) {
    for (Message message : messages.reversed()) {
      if (SenderNames.voice(message).ours()) {
        return message;
      }
    }
    return null;
  }

  /** How our last message fared, also when it was answered; and each that did not arrive. */
  private Optional<HistoryItem> delivery(Message message, boolean lastOfOurs) {
    boolean failed = FAILED.equals(message.status());
    String word = deliveryWord(message.status());
    return SenderNames.voice(message).ours() && (lastOfOurs || failed) && !word.isEmpty()
        ? Optional.of(new HistoryItem.Delivery(word, failed))
        : Optional.empty();
  }

  private String deliveryWord(@Nullable String status) {
    return switch (status) {
      case null -> "";
      case "sent" -> texts.of("delivery.sent");
      case "delivered" -> texts.of("delivery.delivered");
      case "read" -> texts.of("delivery.read");
      case FAILED -> texts.of("delivery.failed");
      default -> SafeText.oneLine(status, 30);
    };
  }
}
