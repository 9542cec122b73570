package ai.nexadesk.console.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of the server said about one conversation: some fields, never all.
 *
 * <p>Immutable, safe on any thread. A field that was not mentioned is unknown, not null (contract,
 * traps 1 and 3). Values are a {@code String}, a {@code List<String>} of tags, or a {@code Long}
 * (milliseconds since 1970, or a count), by the field's {@link ConversationField#kind()}.
 */
public final class ConversationFacts {

  private final String id;
  private final int known;
  private final @Nullable Object[] values;

  private ConversationFacts(String id, int known, @Nullable Object[] values) {
    this.id = id;
    this.known = known;
    this.values = values;
  }

  public static Builder of(String id) {
    return new Builder(id);
  }

  /** The server's id of the conversation, opaque. */
  public String id() {
    return id;
  }

  /** The fields mentioned, one {@link ConversationField#bit()} each. */
  public int knownMask() {
    return known;
  }

  /** The same without a word on this field. */
  public ConversationFacts without(ConversationField field) {
    @Nullable Object[] others = values.clone();
    others[field.position()] = null;
    return new ConversationFacts(id, known & ~field.bit(), others);
  }

  public boolean knows(ConversationField field) {
    return (known & field.bit()) != 0;
  }

  /** The raw value; null when unknown or null. */
  public @Nullable Object value(ConversationField field) {
    return values[field.position()];
  }

  public Field<String> text(ConversationField field) {
    return knows(field) ? Field.of((String) value(field)) : Field.unknown();
  }

  /** A time in milliseconds since 1970, or a count. */
  public Field<Long> number(ConversationField field) {
    return knows(field) ? Field.of((Long) value(field)) : Field.unknown();
  }

  @SuppressWarnings("unchecked") // the builder takes nothing else for TAGS
  public Field<List<String>> tags() {
    return knows(ConversationField.TAGS)
        ? Field.of((List<String>) value(ConversationField.TAGS))
        : Field.unknown();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConversationFacts that
        && id.equals(that.id)
        && known == that.known
        && java.util.Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, known, java.util.Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    // Values are personal data: a log line may carry this, so only the shape is shown.
    return "ConversationFacts[" + id + ", known=" + Integer.toBinaryString(known) + "]";
  }

  /** Collects the fields of one answer; used on one thread. */
  public static final class Builder {
    private final String id;
    private int known;
    private final @Nullable Object[] values =
        new @Nullable Object[ConversationField.values().length];

    private Builder(String id) {
      this.id = id;
    }

    public Builder text(ConversationField field, @Nullable String value) {
      return set(field, value);
    }

    public Builder number(ConversationField field, @Nullable Long value) {
      return set(field, value);
    }

    public Builder tags(List<String> tags) {
      return set(ConversationField.TAGS, List.copyOf(tags));
    }

    /** Every field {@code facts} mentions, over what was set before. */
    public Builder andAll(ConversationFacts facts) {
      for (ConversationField field : ConversationField.values()) {
        if (facts.knows(field)) {
          set(field, facts.value(field));
        }
      }
      return this;
    }

    private Builder set(ConversationField field, @Nullable Object value) {
      known |= field.bit();
      values[field.position()] = value;
      return this;
    }

    public ConversationFacts build() {
      return new ConversationFacts(id, known, values.clone());
    }
  }
}
