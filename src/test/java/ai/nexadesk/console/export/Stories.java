package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real local copy with conversations to be saved. */
final class Stories implements AutoCloseable {

  static final long AT = Instant.parse("2026-03-20T08:00:00Z").toEpochMilli();

  final Store store;

  Stories(Path folder) {
    store = Store.open(folder, InstantSource.system());
  }

  /** A conversation with what is said in it. */
  void story(String id, @Nullable String name, String email, String phone, Message... messages) {
    ConversationFacts row =
        ConversationFacts.of(id)
            .text(ConversationField.SOURCE, "widget")
            .text(ConversationField.STATUS, "open")
            .tags(List.of("billing"))
            .number(ConversationField.CREATED_AT, AT)
            .number(ConversationField.UPDATED_AT, AT)
            .text(ConversationField.VISITOR_NAME, name)
            .text(ConversationField.VISITOR_EMAIL, email)
            .text(ConversationField.VISITOR_COMPANY, "Acme " + email)
            .number(ConversationField.MESSAGE_COUNT, (long) messages.length)
            .build();
    store.server().rows(List.of(row), store.server().ask(), AT);
    ConversationFacts detail =
        ConversationFacts.of(id)
            .text(ConversationField.VISITOR_PHONE, phone)
            .number(ConversationField.MESSAGE_COUNT, (long) messages.length)
            .build();
    store.messages().take(detail, List.of(messages), true, store.server().ask(), AT);
  }

  static Message says(int number, String type, @Nullable String name, String text) {
    return says(number, type, name, text, List.of());
  }

  static Message says(
      int number, String type, @Nullable String name, String text, List<Attachment> attached) {
    return new Message(
        "msg-" + number, type, name, text, attached, "delivered", AT + number * 60_000L, number);
  }

  /** Many conversations of one message. */
  void many(int count) {
    List<ConversationFacts> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          ConversationFacts.of("c-" + i)
              .text(ConversationField.STATUS, "open")
              .number(ConversationField.CREATED_AT, AT + i)
              .number(ConversationField.UPDATED_AT, AT + i)
              .text(ConversationField.VISITOR_NAME, "Visitor " + i)
              .number(ConversationField.MESSAGE_COUNT, 1L)
              .build());
    }
    store.server().rows(rows, store.server().ask(), AT);
  }

  long[] keys() {
    Query all = View.ALL.query(Optional.empty());
    return store.conversations().keys(all, new Order(Order.Key.CREATED, false), 0);
  }

  @Override
  public void close() {
    store.close();
  }
}
