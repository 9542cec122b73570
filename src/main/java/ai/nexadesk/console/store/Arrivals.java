package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes conversations that are not held yet, many at a time: what belongs to the whole page, such
 * as who is held and which people it names, is done once for the page. Used inside one transaction.
 */
final class Arrivals {

  private static final int LOOKUP = 100;

  private static final String HELD =
      ServerRow.SELECT + " WHERE id IN (?" + ", ?".repeat(LOOKUP - 1) + ")";

  private static final String COLUMNS =
      "INSERT INTO conversation (key, id, known, told, "
          + ServerRow.COLUMNS
          + ", e_status, e_agent_id, e_department_id, e_tags) VALUES ";

  private static final int WIDTH = ConversationField.values().length + 8;
  private static final String ROW = "(?" + ", ?".repeat(WIDTH - 1) + ")";
  private static final String INSERT = COLUMNS + ROW;
  private static final ManyRows CONVERSATIONS = new ManyRows(COLUMNS, WIDTH, 25);
  private static final ManyRows TAGS =
      new ManyRows("INSERT INTO conversation_tag (tag, key) VALUES ", 2, 50);
  private static final ManyRows DUE = new ManyRows("INSERT INTO text_due (key) VALUES ", 1, 100);

  private static final ManyRows WORDS =
      new ManyRows("INSERT INTO words (key, visitor, rest) VALUES ", 3, 50);

  private final Transaction transaction;
  private final boolean folded;
  private final Set<String> ids = new HashSet<>();
  private final Set<List<@Nullable String>> learned = new HashSet<>();
  private final ManyRows.Rows conversations;
  private final ManyRows.Rows due;
  private final ManyRows.Rows words;

  /** In the order of the table, so that one place after the other is written. */
  private final SortedMap<String, Set<Long>> tags = new TreeMap<>();

  private final long firstKey;
  private long nextKey;

  /**
   * @param folded whether their folded words are written at once
   */
  Arrivals(Transaction transaction, boolean folded) throws SQLException {
    this.transaction = transaction;
    this.folded = folded;
    Session session = transaction.session();
    conversations = CONVERSATIONS.in(session);
    due = DUE.in(session);
    words = WORDS.in(session);
    firstKey = nextKey(session);
    nextKey = firstKey;
  }

  /** The key of the next conversation: keys grow in the order of arrival. */
  static long nextKey(Session session) throws SQLException {
    return session
        .one("SELECT coalesce(max(key), 0) + 1 FROM conversation", row -> row.getLong(1))
        .orElse(1L);
  }

  /** Those of {@code rows} that are held already, by id. */
  static Map<String, ServerRow> held(Session session, List<ConversationFacts> rows)
      throws SQLException {
    Map<String, ServerRow> held = new HashMap<>();
    for (int from = 0; from < rows.size(); from += LOOKUP) {
      @Nullable Object[] some = new @Nullable Object[LOOKUP];
      for (int i = 0; i < LOOKUP && from + i < rows.size(); i++) {
        some[i] = rows.get(from + i).id();
      }
      session.list(HELD, ServerRow::read, some).forEach(row -> held.put(row.id(), row));
    }
    return held;
  }

  /** Whether this id is met for the first time. */
  boolean first(String id) {
    return ids.add(id);
  }

  /** How many were added. */
  int count() {
    return (int) (nextKey - firstKey);
  }

  /** Adds a row; {@link #write} ends it. */
  void add(ConversationFacts facts, long told) throws SQLException {
    ServerRow row = ServerRow.unknown(facts.id()).with(facts, told);
    long key = nextKey++;
    conversations.add(values(key, row));
    for (String tag : Objects.requireNonNullElse(facts.tags().value(), List.<String>of())) {
      tags.computeIfAbsent(tag, _ -> new LinkedHashSet<>()).add(key);
    }
    due.add(key);
    if (folded) {
      WordIndex.Own own = WordIndex.Own.of(row, row.editable().tags());
      words.add(key, own.visitor(), own.rest());
    }
    transaction.touchedConversation(key);
    if (learned.add(
        Arrays.asList(
            facts.text(ConversationField.AGENT_ID).value(),
            facts.text(ConversationField.AGENT_NAME).value(),
            facts.text(ConversationField.DEPARTMENT_ID).value()))) {
      People.learn(transaction, facts);
    }
  }

  /** Writes the rest of what was added; their words are left to be indexed. */
  void write() throws SQLException {
    conversations.flush();
    ManyRows.Rows tagged = TAGS.in(transaction.session());
    for (Map.Entry<String, Set<Long>> tag : tags.entrySet()) {
      for (Long key : tag.getValue()) {
        tagged.add(tag.getKey(), key);
      }
    }
    tagged.flush();
    due.flush();
    words.flush();
  }

  /** Writes a conversation nobody has edited yet under this key. */
  static ServerRow insert(Session session, long key, ServerRow row) throws SQLException {
    session.run(INSERT, values(key, row));
    return new ServerRow(
        key, row.id(), row.known(), row.told(), false, 0, null, null, row.columns());
  }

  private static @Nullable Object[] values(long key, ServerRow row) {
    @Nullable Object[] columns = row.columns().toArray();
    @Nullable Object[] values = new @Nullable Object[WIDTH];
    values[0] = key;
    values[1] = row.id();
    values[2] = row.known();
    values[3] = row.told();
    System.arraycopy(columns, 0, values, 4, columns.length);
    values[columns.length + 4] =
        Objects.requireNonNullElse(row.text(ConversationField.STATUS), "open");
    values[columns.length + 5] = row.text(ConversationField.AGENT_ID);
    values[columns.length + 6] = row.text(ConversationField.DEPARTMENT_ID);
    values[columns.length + 7] = Objects.requireNonNullElse(row.text(ConversationField.TAGS), "[]");
    return values;
  }
}
