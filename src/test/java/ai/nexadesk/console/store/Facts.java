package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import java.util.List;

/** Answers of the server, made up for tests. */
public final class Facts {

  private Facts() {}

  /** A list row: everything a row has, with plain values. */
  public static ConversationFacts.Builder row(String id, long updatedAt) {
    return ConversationFacts.of(id)
        .text(ConversationField.SOURCE, "widget")
        .text(ConversationField.STATUS, "open")
        .tags(List.of("billing"))
        .number(ConversationField.CREATED_AT, 1_000L)
        .number(ConversationField.UPDATED_AT, updatedAt)
        .text(ConversationField.AGENT_ID, null)
        .text(ConversationField.DEPARTMENT_ID, null)
        .text(ConversationField.VISITOR_NAME, "Zoë")
        .text(ConversationField.VISITOR_EMAIL, id + "@mail.example")
        .text(ConversationField.VISITOR_COMPANY, null)
        .text(ConversationField.AGENT_NAME, null)
        .text(ConversationField.LAST_MESSAGE, "Where is my parcel?")
        .number(ConversationField.MESSAGE_COUNT, 1L);
  }

  /** A detail: no agent, no department, no last message. */
  public static ConversationFacts.Builder detail(String id, long updatedAt, long messages) {
    return ConversationFacts.of(id)
        .text(ConversationField.SOURCE, "widget")
        .text(ConversationField.STATUS, "open")
        .tags(List.of("billing"))
        .number(ConversationField.CREATED_AT, 1_000L)
        .number(ConversationField.UPDATED_AT, updatedAt)
        .text(ConversationField.VISITOR_NAME, "Zoë")
        .text(ConversationField.VISITOR_PHONE, "+1 555 0100")
        .text(ConversationField.AGENT_NAME, null)
        .number(ConversationField.MESSAGE_COUNT, messages);
  }

  public static Message message(String id, String sender, String text, long at) {
    return new Message(id, sender, null, text, List.of(), "delivered", at, 0);
  }
}
