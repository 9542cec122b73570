package ai.nexadesk.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import ai.nexadesk.console.ui.message.Block;
import ai.nexadesk.console.ui.message.ReadTexts;
import ai.nexadesk.console.ui.message.Span;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryItemsTest {

  private static final long EIGHT = Instant.parse("2026-03-20T08:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  private final Texts texts = new Texts(Locale.UK);
  private final HistoryItems items =
      new HistoryItems(
          new ReadTexts(),
          new SenderNames("Sarah", texts),
          new Times(texts, InstantSource.system(), ZoneId.of("Europe/Berlin")));

  private static Message message(
      String type, @Nullable String name, String text, long at, @Nullable String status) {
    return new Message("m" + at + text.hashCode(), type, name, text, List.of(), status, at, 0);
  }

  private List<HistoryItem> drawn(long seenAt, Message... messages) {
    List<HistoryItem> all =
        items.of(
            new History(List.of(messages), History.Held.CURRENT, seenAt), seenAt, Unfolded.NOTHING);
    assertThat(all.getLast()).isEqualTo(new HistoryItem.End());
    return all.subList(0, all.size() - 1);
  }

  @Test
  void messagesOfOneSenderAreGroupedUntilAPause() {
    List<HistoryItem> drawn =
        drawn(
            0,
            message("visitor", null, "a", EIGHT, null),
            message("visitor", null, "b", EIGHT + MINUTE, null),
            message("visitor", null, "c", EIGHT + 20 * MINUTE, null));
    assertThat(drawn).filteredOn(HistoryItem.Sender.class::isInstance).hasSize(2);
    assertThat(drawn.getFirst()).isInstanceOf(HistoryItem.Day.class);
    assertThat(drawn.get(1))
        .isEqualTo(
            new HistoryItem.Sender("Sarah", java.util.Optional.empty(), EIGHT, Voice.VISITOR));
  }

  @Test
  void aBotIsLabelledAndAnUnknownSenderKeepsTheServersWord() {
    List<HistoryItem> drawn =
        drawn(
            0,
            message("bot", null, "a", EIGHT, null),
            message("supervisor", "Kim", "b", EIGHT + MINUTE, null));
    assertThat(drawn)
        .filteredOn(HistoryItem.Sender.class::isInstance)
        .extracting(item -> ((HistoryItem.Sender) item).word().orElse(""))
        .containsExactly("bot", "supervisor");
  }

  @Test
  void theLineStandsBeforeTheFirstVisitorMessageNotSeen() {
    List<HistoryItem> drawn =
        drawn(
            EIGHT,
            message("visitor", null, "seen", EIGHT, null),
            message("agent", "Marta", "mine", EIGHT + MINUTE, null),
            message("visitor", null, "new", EIGHT + 2 * MINUTE, null));
    int line = drawn.indexOf(new HistoryItem.NewSince());
    assertThat(text(drawn.get(line + 2))).isEqualTo("new");
    assertThat(drawn(0, message("visitor", null, "x", EIGHT, null)))
        .doesNotContain(new HistoryItem.NewSince());
  }

  @Test
  void theDeliveryOfTheLastOutgoingMessageIsTold() {
    assertThat(drawn(0, message("agent", "Marta", "a", EIGHT, "read")).getLast())
        .isEqualTo(new HistoryItem.Delivery("read", false));
    assertThat(drawn(0, message("agent", "Marta", "a", EIGHT, "bounced")).getLast())
        .isEqualTo(new HistoryItem.Delivery("bounced", false));
    assertThat(drawn(0, message("visitor", null, "a", EIGHT, "read")))
        .noneMatch(HistoryItem.Delivery.class::isInstance);
  }

  @Test
  void whatDidNotArriveIsToldWhateverCameAfterIt() {
    List<HistoryItem> drawn =
        drawn(
            0,
            message("agent", "Marta", "a", EIGHT, "failed"),
            message("agent", "Marta", "b", EIGHT + 1, "sent"),
            message("agent", "Marta", "c", EIGHT + 2, "delivered"),
            message("visitor", null, "d", EIGHT + 3, "failed"));
    assertThat(drawn)
        .filteredOn(HistoryItem.Delivery.class::isInstance)
        .containsExactly(
            new HistoryItem.Delivery("not delivered", true),
            new HistoryItem.Delivery("delivered", false));
    assertThat(drawn.get(3)).isEqualTo(new HistoryItem.Delivery("not delivered", true));
  }

  @Test
  void aVeryLongMessageIsFoldedUntilAsked() {
    Message message = message("visitor", null, "x".repeat(HistoryItems.LONG + 1), EIGHT, null);
    HistoryItem.Bubble folded = (HistoryItem.Bubble) drawn(0, message).getLast();
    assertThat(folded.part().folded()).isEqualTo(HistoryItems.LONG + 1);
    assertThat(text(folded)).hasSize(2_000);
    List<HistoryItem.Bubble> whole = unfolded(message);
    assertThat(whole).allMatch(bubble -> bubble.part().folded() == 0);
    assertThat(whole.stream().mapToInt(bubble -> text(bubble).length()).sum())
        .isEqualTo(HistoryItems.LONG + 1);
  }

  @Test
  void aHugeMessageIsShownWholeInPartsThatAreQuickToDraw() {
    String text = "A line of words, and a few more.\n".repeat(30_000);
    List<HistoryItem.Bubble> parts = unfolded(message("visitor", null, text, EIGHT, null));
    assertThat(parts).hasSizeGreaterThan(300).allMatch(bubble -> text(bubble).length() <= 3_000);
    assertThat(parts.stream().map(HistoryItemsTest::text).collect(Collectors.joining("\n")))
        .isEqualTo(text.strip());
    assertThat(parts).filteredOn(bubble -> bubble.part().first()).containsExactly(parts.getFirst());
    assertThat(parts).filteredOn(bubble -> bubble.part().last()).containsExactly(parts.getLast());
  }

  @Test
  void aQuoteIsFoldedUntilAsked() {
    Message message = message("visitor", null, "> one\n> two\n\nYes.", EIGHT, null);
    assertThat(quote(drawn(0, message)).shown()).isEqualTo(Block.Shown.FOLDED);
    Unfolded open = Unfolded.NOTHING.toggled(message.id(), 0);
    History history = new History(List.of(message), History.Held.CURRENT, 0);
    assertThat(quote(items.of(history, 0, open)).shown()).isEqualTo(Block.Shown.OPEN);
    assertThat(open.toggled(message.id(), 0).quotesOf(message.id())).isEmpty();
  }

  private static Block.Quote quote(List<HistoryItem> drawn) {
    return drawn.stream()
        .filter(HistoryItem.Bubble.class::isInstance)
        .map(item -> (Block.Quote) ((HistoryItem.Bubble) item).part().blocks().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private List<HistoryItem.Bubble> unfolded(Message message) {
    History history = new History(List.of(message), History.Held.CURRENT, 0);
    return items.of(history, 0, Unfolded.NOTHING.with(message.id())).stream()
        .filter(HistoryItem.Bubble.class::isInstance)
        .map(HistoryItem.Bubble.class::cast)
        .toList();
  }

  /** The words of a bubble that has nothing but paragraphs. */
  private static String text(HistoryItem item) {
    return ((HistoryItem.Bubble) item)
        .part().blocks().stream()
            .flatMap(block -> ((Block.Paragraph) block).spans().stream())
            .map(Span::text)
            .collect(Collectors.joining());
  }

  @Test
  void anAttachmentIsACardWithWhatIsKnown() {
    Message message =
        new Message(
            "m",
            "visitor",
            null,
            "",
            List.of(
                new Attachment(
                    "https://files.acme.example/a/in%20voice.pdf", null, null, 184_000L, ""),
                new Attachment(null, null, null, null, "{}")),
            null,
            EIGHT,
            0);
    assertThat(drawn(0, message))
        .filteredOn(HistoryItem.Card.class::isInstance)
        .containsExactly(
            new HistoryItem.Card(
                "m",
                message.attachments().getFirst(),
                "in voice.pdf",
                "PDF · 184 kB · files.acme.example",
                Voice.VISITOR),
            new HistoryItem.Card(
                "m",
                message.attachments().getLast(),
                "attachment",
                "nothing else is known of it",
                Voice.VISITOR));
  }

  @Test
  void eachMessageHasItsOwnDirection() {
    List<HistoryItem> drawn =
        drawn(
            0,
            message("visitor", null, "لا أستطيع", EIGHT, null),
            message("visitor", null, "hello", EIGHT + 1, null));
    assertThat(drawn)
        .filteredOn(HistoryItem.Bubble.class::isInstance)
        .extracting(item -> ((HistoryItem.Bubble) item).rightToLeft())
        .containsExactly(true, false);
  }
}
