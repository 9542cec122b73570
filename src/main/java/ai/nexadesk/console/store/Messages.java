package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.PersonAsked;
import ai.nexadesk.console.domain.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The messages held. Safe on any thread but the JavaFX one; blocks on the disk. */
public final class Messages {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The low bits of a message's row tell messages of one millisecond apart. */
  private static final int ROW_BITS = 20;

  private static final long LATEST = (1L << 43) - 1;

  /** Instead of the count of a history that is to be read again; less remembers what it counted. */
  static final long TO_READ = -1;

  /** The server has said more than is held; a trigger keeps it so. */
  static final String OUTDATED = "outdated";

  /** Nobody can say whether the visitor waits: who wrote since may have answered. */
  static final String WAITING_UNKNOWN = "(held_count IS NULL OR outdated)";

  private static final String MESSAGES =
      "SELECT id, sender_type, sender_name, content, attachments, status, created_at, position"
          + " FROM message";

  private final Database database;
  private final ServerWrites server;

  Messages(Database database, ServerWrites server) {
    this.database = database;
    this.server = server;
  }

  /** How much of the workspace message search can look through. */
  public Coverage coverage() {
    return database.read(session ->
        session
            .one(
                "SELECT (SELECT count(*) FROM conversation WHERE gone_at IS NULL),"
                    + " (SELECT count(*) FROM conversation WHERE gone_at IS NULL"
                    + " AND held_count IS NULL)",
                row -> new Coverage(row.getInt(1), row.getInt(1) - row.getInt(2)))
            .orElseThrow());
  }

  /** What is held of one conversation's history; empty and {@code NEVER} for an unknown key. */
  public History history(long key) {
    return database.read(session -> history(session, key, messages(session, key)));
  }

  /**
   * Likewise, but of a long one only the end: what is read first.
   *
   * @param most how many messages at most
   */
  public History latest(long key, int most) {
    return database.read(session -> history(session, key, lastMessages(session, key, most)));
  }

  private static History history(Session session, long key, List<Message> messages)
      throws SQLException {
    return session
        .one(
            "SELECT held_count, " + OUTDATED + ", seen_at FROM conversation WHERE key = ?",
            row ->
                new History(
                    messages,
                    held(ServerRow.number(row, 1), row.getBoolean(2)),
                    Math.abs(row.getLong(3))),
            key)
        .orElse(new History(List.of(), History.Held.NEVER, 0));
  }

  private static History.Held held(@Nullable Long count, boolean outdated) {
    if (count == null) {
      return History.Held.NEVER;
    }
    return outdated ? History.Held.OUTDATED : History.Held.CURRENT;
  }

  /** Live conversations whose messages are missing or outdated, the newest activity first. */
  public List<String> liveToRead(int limit) {
    return toRead("e_status <> 'archived'", limit);
  }

  /** How many live conversations' messages are missing or outdated. */
  public int liveToReadCount() {
    return database.read(session ->
        session
            .one(
                "SELECT count(*) FROM conversation WHERE gone_at IS NULL AND e_status <> 'archived'"
                    + " AND (held_count IS NULL OR "
                    + OUTDATED
                    + ")",
                row -> row.getInt(1))
            .orElseThrow());
  }

  /** Conversations of any status whose messages are missing or outdated, newest first. */
  public List<String> anyToRead(int limit) {
    return toRead("1", limit);
  }

  /** Whether the messages of the conversation with this id are missing or outdated. */
  public boolean toRead(String id) {
    return database.read(session ->
        session
            .one(
                "SELECT 1 FROM conversation WHERE id = ? AND gone_at IS NULL"
                    + " AND (held_count IS NULL OR "
                    + OUTDATED
                    + ")",
                row -> true,
                id)
            .isPresent());
  }

  private List<String> toRead(String which, int limit) {
    return database.read(session ->
        session.list(
            "SELECT id FROM conversation WHERE gone_at IS NULL AND "
                + which
                + " AND (held_count IS NULL OR "
                + OUTDATED
                + ") ORDER BY updated_at DESC LIMIT ?",
            row -> row.getString(1),
            limit));
  }

  /**
   * Takes in a detail: the fields it mentions and its whole history.
   *
   * @param whole whether this is all there is to be had; otherwise it stays to be read
   * @param asked from {@link ServerWrites#ask()}, before the request
   */
  public void take(
      ConversationFacts facts,
      List<Message> messages,
      boolean whole,
      long asked,
      long serverMillis) {
    database.write(transaction -> {
      Session session = transaction.session();
      Optional<ServerRow> before = ServerWrites.find(session, facts.id());
      boolean listed = before.isPresent() && before.get().listed();
      // The list's count is the one that tells what is outdated: both need not count the same.
      ConversationFacts said =
          listed && before.get().knows(ConversationField.MESSAGE_COUNT)
              ? facts.without(ConversationField.MESSAGE_COUNT)
              : facts;
      server.take(transaction, said, asked, serverMillis, ServerWrites.NOT_OURS);
      ServerRow row = ServerWrites.find(session, facts.id()).orElseThrow();
      Long count = facts.number(ConversationField.MESSAGE_COUNT).value();
      long more = count == null ? 0 : count - row.number(ConversationField.MESSAGE_COUNT);
      replace(transaction, row, messages, listed && more == 0);
      // A detail that a poll overtook may lack what the list already counts: read it again.
      boolean overtaken = more != 0 && before.isPresent() && server.overtaken(asked, before.get());
      if (!whole || overtaken) {
        heldCount(session, row.key(), TO_READ);
      } else if (count != null && more < 0 && !sameAgain(before, TO_READ - 1 - count)) {
        heldCount(session, row.key(), TO_READ - 1 - count);
      }
      return true;
    });
  }

  /**
   * Whether the detail before this one counted as much. One that counts less than the list may come
   * from behind it, and is read again; a second time it is how the server counts.
   */
  private static boolean sameAgain(Optional<ServerRow> before, long mark) {
    return before.filter(held -> Objects.equals(held.heldCount(), mark)).isPresent();
  }

  private static void heldCount(Session session, long key, long count) throws SQLException {
    session.run("UPDATE conversation SET held_count = ? WHERE key = ?", count, key);
  }

  private void replace(
      Transaction transaction, ServerRow row, List<Message> messages, boolean asListed)
      throws SQLException {
    Session session = transaction.session();
    Map<String, Held> held = new HashMap<>();
    for (Held message :
        session.list(
            "SELECT row, id, position, created_at, content, status, sender_type, sender_name,"
                + " attachments FROM message WHERE key = ?",
            Held::read,
            row.key())) {
      Held twin = held.put(message.id(), message);
      if (twin != null) { // a server that gives one id twice
        session.run("DELETE FROM message WHERE row = ?", twin.row());
      }
    }
    boolean changed = false;
    for (Message message : messages) {
      changed |= write(session, row.key(), held.remove(message.id()), message);
    }
    for (Held vanished : held.values()) {
      session.run("DELETE FROM message WHERE row = ?", vanished.row());
      changed = true;
    }
    summarise(session, row, messages, asListed);
    if (changed) {
      WordIndex.bodies(session, row.key());
      transaction.touchedHistory(row.key());
    }
    transaction.touchedConversation(row.key());
  }

  private record Held(long row, String id, int position, long at, List<@Nullable String> said) {

    static Held read(ResultSet row) throws SQLException {
      List<@Nullable String> said = new ArrayList<>();
      for (int column = 5; column <= 9; column++) {
        said.add(row.getString(column));
      }
      return new Held(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), said);
    }

    boolean saysTheSameAs(Message message) {
      return position == message.position()
          && at == message.createdAt()
          && said.equals(
              Arrays.asList(
                  message.content(),
                  message.status(),
                  message.senderType(),
                  message.senderName(),
                  attachments(message)));
    }
  }

  private static @Nullable String attachments(Message message) {
    return message.attachments().isEmpty() ? null : JSON.writeValueAsString(message.attachments());
  }

  private static boolean write(Session session, long key, @Nullable Held held, Message message)
      throws SQLException {
    if (held != null && held.saysTheSameAs(message)) {
      return false;
    }
    if (held != null) {
      session.run("DELETE FROM message WHERE row = ?", held.row());
    }
    session.run(
        "INSERT INTO message (row, key, id, position, sender_type, sender_name, content,"
            + " attachments, status, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        freeRow(session, message),
        key,
        message.id(),
        message.position(),
        message.senderType(),
        message.senderName(),
        message.content(),
        attachments(message),
        message.status(),
        message.createdAt());
    return true;
  }

  private static long freeRow(Session session, Message message) throws SQLException {
    long time = Math.clamp(message.createdAt(), 0, LATEST) << ROW_BITS;
    long row = time | (message.id().hashCode() & ((1 << ROW_BITS) - 1));
    while (session.one("SELECT 1 FROM message WHERE row = ?", r -> r.getInt(1), row).isPresent()) {
      row++;
    }
    return row;
  }

  private void summarise(Session session, ServerRow row, List<Message> messages, boolean asListed)
      throws SQLException {
    Long since =
        switch (Waiting.of(messages)) {
          case Waiting.Since(long at) -> at;
          case Waiting.Answered(), Waiting.Unknown() -> null;
        };
    OptionalLong asked = PersonAsked.unanswered(messages);
    session.run(
        "UPDATE conversation SET held_count = ?, held_last = ?, held_since = ?, visitor_at = ?,"
            + " answered_at = ?, person_asked_at = ? WHERE key = ?",
        row.knows(ConversationField.MESSAGE_COUNT)
            ? row.number(ConversationField.MESSAGE_COUNT)
            : messages.size(),
        // Where the detail was ahead of the list, the list's next word settles it.
        asListed ? row.text(ConversationField.LAST_MESSAGE) : null,
        since,
        newest(messages, Message.VISITOR),
        newest(messages, Message.AGENT),
        asked.isPresent() ? asked.getAsLong() : null,
        row.key());
    Reminders.heard(session, row.key(), newest(messages, Message.VISITOR), server.millis());
  }

  private static @Nullable Long newest(List<Message> messages, String sender) {
    return messages.stream()
        .filter(message -> message.senderType().equals(sender))
        .map(Message::createdAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static List<Message> messages(Session session, long key) throws SQLException {
    return session.list(
        MESSAGES + " WHERE key = ? ORDER BY created_at, position", Messages::message, key);
  }

  private static List<Message> lastMessages(Session session, long key, int most)
      throws SQLException {
    return session
        .list(
            MESSAGES + " WHERE key = ? ORDER BY created_at DESC, position DESC LIMIT ?",
            Messages::message,
            key,
            most)
        .reversed();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        attachments(row.getString(5)),
        row.getString(6),
        row.getLong(7),
        row.getInt(8));
  }

  private static List<Attachment> attachments(@Nullable String column) {
    return column == null
        ? List.of()
        : Stream.of(JSON.readValue(column, Attachment[].class)).toList();
  }
}
