package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.store.Conversations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A list of conversations as a table: which ones is settled at once, the rows are read while they
 * are written. Safe on any thread but the JavaFX one.
 */
public final class ConversationTable {

  private static final int AT_A_TIME = 256;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "status",
          "source",
          "visitor",
          "e-mail",
          "phone",
          "company",
          "agent",
          "department",
          "tags",
          "created",
          "updated",
          "waiting since",
          "messages",
          "last message");

  private ConversationTable() {}

  /**
   * What {@code query} lists now.
   *
   * @param asOfMillis server time now
   */
  public static CsvTable of(
      Conversations conversations, Query query, Order order, long asOfMillis) {
    long[] keys = conversations.keys(query, order, 0);
    return new CsvTable(
        COLUMNS,
        keys.length,
        asOfMillis,
        IntStream.range(0, Math.ceilDiv(keys.length, AT_A_TIME))
            .boxed()
            .flatMap(page ->
                conversations
                    .rows(
                        Arrays.copyOfRange(
                            keys, page * AT_A_TIME, Math.min(keys.length, (page + 1) * AT_A_TIME)))
                    .stream())
            .map(ConversationTable::cells));
  }

  /** Times in ISO-8601 and UTC: a table is read by programs, and in other places. */
  private static List<String> cells(Conversation one) {
    return List.of(
        one.id(),
        one.status().word(),
        one.source(),
        one.visitor().displayName(),
        text(one.visitor().email()),
        text(one.visitor().phone()),
        text(one.visitor().company()),
        one.agent() == null ? "" : one.agent().name(),
        one.department() == null ? "" : one.department().name(),
        String.join(", ", one.tags()),
        time(one.createdAt()),
        time(one.updatedAt()),
        switch (one.marks().waiting()) {
          case Waiting.Since(long since) -> time(since);
          case Waiting.Answered() -> "";
          case Waiting.Unknown() -> "not known";
        },
        String.valueOf(one.messageCount()),
        text(one.lastMessage()));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String time(long millis) {
    return millis == 0 ? "" : Instant.ofEpochMilli(millis).toString();
  }
}
