package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Editable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server columns of one conversation: everything it ever said, newest word per field.
 *
 * @param key 0 while it is not stored yet
 * @param known mask of the fields ever mentioned
 * @param told when the newest answer about it was taken in
 * @param columns values in the order of {@link ConversationField}, tags as JSON
 */
record ServerRow(
    long key,
    String id,
    int known,
    long told,
    boolean gone,
    int unsent,
    @Nullable Long heldCount,
    @Nullable String heldLast,
    List<@Nullable Object> columns) {

  private static final ConversationField[] FIELDS = ConversationField.values();

  /** The server columns, comma-separated, in the order of {@link ConversationField}. */
  static final String COLUMNS =
      Arrays.stream(FIELDS).map(ConversationField::wireName).collect(Collectors.joining(", "));

  static final String SELECT =
      "SELECT key, id, known, told, gone_at, unsent + undecided, held_count, held_last, "
          + COLUMNS
          + " FROM conversation";

  static ServerRow read(ResultSet row) throws SQLException {
    @Nullable Object[] columns = new @Nullable Object[FIELDS.length];
    for (ConversationField field : FIELDS) {
      int at = 9 + field.position();
      columns[field.position()] =
          switch (field.kind()) {
            case TEXT, TAGS -> row.getString(at);
            case TIME, COUNT -> number(row, at);
          };
    }
    return new ServerRow(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        number(row, 5) != null,
        row.getInt(6),
        number(row, 7),
        row.getString(8),
        Arrays.asList(columns));
  }

  static @Nullable Long number(ResultSet row, int at) throws SQLException {
    long value = row.getLong(at);
    return row.wasNull() ? null : value;
  }

  /** A conversation nothing is known of yet. */
  static ServerRow unknown(String id) {
    return new ServerRow(
        0, id, 0, 0, false, 0, null, null, Arrays.asList(new @Nullable Object[FIELDS.length]));
  }

  /** This row after {@code facts}: mentioned fields replaced, the others kept. */
  ServerRow with(ConversationFacts facts, long toldNow) {
    @Nullable Object[] merged = columns.toArray();
    for (ConversationField field : FIELDS) {
      if (facts.knows(field)) {
        merged[field.position()] = column(facts, field);
      }
    }
    return new ServerRow(
        key,
        id,
        known | facts.knownMask(),
        toldNow,
        false,
        unsent,
        heldCount,
        heldLast,
        Arrays.asList(merged));
  }

  private static @Nullable Object column(ConversationFacts facts, ConversationField field) {
    return field == ConversationField.TAGS
        ? TextList.write(Objects.requireNonNullElse(facts.tags().value(), List.of()))
        : facts.value(field);
  }

  /**
   * This row when the newest answer had tags that could not be read: what is held of them is kept
   * to be shown, but is no longer the server's word.
   */
  ServerRow withUnreadableTags() {
    return new ServerRow(
        key,
        id,
        known & ~ConversationField.TAGS.bit(),
        told,
        gone,
        unsent,
        heldCount,
        heldLast,
        columns);
  }

  /** This row when the messages held are as new as what the list says. */
  ServerRow settled() {
    return with(number(ConversationField.MESSAGE_COUNT), text(ConversationField.LAST_MESSAGE));
  }

  /** This row after {@code before}: what a detail counted is compared with one list only. */
  ServerRow recounted(ServerRow before) {
    boolean remembers = heldCount != null && heldCount < Messages.TO_READ;
    return remembers
            && number(ConversationField.MESSAGE_COUNT)
                != before.number(ConversationField.MESSAGE_COUNT)
        ? with(Messages.TO_READ, heldLast)
        : this;
  }

  private ServerRow with(@Nullable Long count, @Nullable String last) {
    return new ServerRow(key, id, known, told, gone, unsent, count, last, columns);
  }

  boolean saysTheSameAs(ServerRow other) {
    return known == other.known && gone == other.gone && columns.equals(other.columns);
  }

  @Nullable String text(ConversationField field) {
    return (String) columns.get(field.position());
  }

  long number(ConversationField field) {
    Long value = (Long) columns.get(field.position());
    return value == null ? 0 : value;
  }

  /** Whether a list has told of it: no detail has a last message (contract, trap 1). */
  boolean listed() {
    return knows(ConversationField.LAST_MESSAGE);
  }

  boolean knows(ConversationField field) {
    return (known & field.bit()) != 0;
  }

  /** What a person can change, as the server has it. A status never mentioned counts as open. */
  Editable editable() {
    return new Editable(
        Objects.requireNonNullElse(text(ConversationField.STATUS), "open"),
        text(ConversationField.AGENT_ID),
        text(ConversationField.DEPARTMENT_ID),
        TextList.read(text(ConversationField.TAGS)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerRow that && key == that.key && saysTheSameAs(that);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, columns);
  }

  @Override
  public String toString() {
    return "ServerRow[" + id + "]";
  }
}
