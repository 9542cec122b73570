package ai.nexadesk.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryItemsTest {

  private static final long EIGHT = Instant.parse("2026-03-20T08:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  private final Texts texts = new Texts(Locale.UK);
  private final HistoryItems items =
      new HistoryItems(
          "Sarah", texts, new Times(texts, InstantSource.system(), ZoneId.of("Europe/Berlin")));

  private static Message message(
      String type, @Nullable String name, String text, long at, @Nullable String status) {
    return new Message("m" + at + text.hashCode(), type, name, text, List.of(), status, at, 0);
  }

  private List<HistoryItem> drawn(long seenAt, Message... messages) {
    List<HistoryItem> all =
        items.of(new History(List.of(messages), History.Held.CURRENT, seenAt), seenAt, Map.of());
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
    assertThat(((HistoryItem.Bubble) drawn.get(line + 2)).text()).isEqualTo("new");
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
  void aVeryLongMessageIsFoldedUntilAsked() {
    Message message = message("visitor", null, "x".repeat(HistoryItems.LONG + 1), EIGHT, null);
    HistoryItem.Bubble folded = (HistoryItem.Bubble) drawn(0, message).getLast();
    assertThat(folded.hidden()).isPositive();
    assertThat(folded.text().length() + folded.hidden()).isEqualTo(HistoryItems.LONG + 1);
    HistoryItem.Bubble whole =
        (HistoryItem.Bubble)
            items
                .of(
                    new History(List.of(message), History.Held.CURRENT, 0),
                    0,
                    Map.of(message.id(), 1))
                .reversed()
                .get(1);
    assertThat(whole.hidden()).isZero();
  }

  @Test
  void aHugeMessageUnfoldsStepByStep() {
    int huge = 10 * HistoryItems.LONG;
    Message message = message("visitor", null, "x".repeat(huge), EIGHT, null);
    History history = new History(List.of(message), History.Held.CURRENT, 0);
    int before = 0;
    for (int steps = 1; steps < 10; steps++) {
      HistoryItem.Bubble part =
          (HistoryItem.Bubble) items.of(history, 0, Map.of(message.id(), steps)).reversed().get(1);
      assertThat(part.text().length() - before).isLessThanOrEqualTo(2 * HistoryItems.LONG);
      assertThat(part.text().length() + part.hidden()).isEqualTo(huge);
      before = part.text().length();
    }
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
                "in voice.pdf", "PDF · 184 kB · files.acme.example", Voice.VISITOR),
            new HistoryItem.Card("attachment", "nothing else is known of it", Voice.VISITOR));
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
