package ai.nexadesk.console.domain;

/**
 * The fields the server may state about a conversation.
 *
 * <p>The positions are part of the stored format (one bit each in the local copy's {@code known}
 * mask): a new field takes the next one.
 */
public enum ConversationField {
  SOURCE(0, Kind.TEXT),
  STATUS(1, Kind.TEXT),
  TAGS(2, Kind.TAGS),
  CREATED_AT(3, Kind.TIME),
  UPDATED_AT(4, Kind.TIME),
  AGENT_ID(5, Kind.TEXT),
  DEPARTMENT_ID(6, Kind.TEXT),
  VISITOR_NAME(7, Kind.TEXT),
  VISITOR_LAST_NAME(8, Kind.TEXT),
  VISITOR_EMAIL(9, Kind.TEXT),
  VISITOR_PHONE(10, Kind.TEXT),
  VISITOR_COMPANY(11, Kind.TEXT),
  AGENT_NAME(12, Kind.TEXT),
  AGENT_LAST_NAME(13, Kind.TEXT),
  AGENT_EMAIL(14, Kind.TEXT),
  LAST_MESSAGE(15, Kind.TEXT),
  MESSAGE_COUNT(16, Kind.COUNT);

  /** How a field's value is written in JSON. */
  public enum Kind {
    /** A string or null. */
    TEXT,
    /** An array of strings. */
    TAGS,
    /** An ISO-8601 instant; held as milliseconds since 1970. */
    TIME,
    /** A whole number from 0. */
    COUNT
  }

  private final int position;
  private final Kind kind;

  ConversationField(int position, Kind kind) {
    this.position = position;
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The field's name in the API's JSON, and its column in the local copy. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** This field's place among all, from 0; part of the stored format. */
  public int position() {
    return position;
  }

  /** This field's bit in a mask of known fields. */
  public int bit() {
    return 1 << position;
  }
}
