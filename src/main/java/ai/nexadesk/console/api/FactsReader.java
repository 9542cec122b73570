package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Field;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Turns a JSON object into what it says about a conversation. A field that is absent, or of a type
 * it should not have, is unknown; it never costs the fields beside it (contract, traps 1, 3, 7).
 */
final class FactsReader {

  private static final int LONGEST_ID = 200;
  private static final ConversationField[] FIELDS = ConversationField.values();

  /** Every conversation has these, so null means that the server did not say. */
  private static final Set<ConversationField> NEVER_NULL =
      EnumSet.of(ConversationField.SOURCE, ConversationField.STATUS);

  private FactsReader() {}

  /** The facts of one row, or empty when it has no usable id. */
  static Optional<ConversationFacts> read(JsonNode row) {
    return id(row)
        .map(id -> {
          ConversationFacts.Builder facts = ConversationFacts.of(id);
          addFields(row, facts);
          return facts.build();
        });
  }

  /** The id of an object, any text; empty when it has none that can be used. */
  static Optional<String> id(JsonNode object) {
    JsonNode id = object.path("id");
    if (!id.isString() && !id.isIntegralNumber()) {
      return Optional.empty();
    }
    String text = id.asString();
    return text.isBlank() || text.length() > LONGEST_ID || !Text.isWhole(text)
        ? Optional.empty()
        : Optional.of(text);
  }

  static void addFields(JsonNode object, ConversationFacts.Builder facts) {
    for (ConversationField field : FIELDS) {
      JsonNode value = object.path(field.wireName());
      if (!value.isMissingNode()) {
        add(field, value, facts);
      }
    }
  }

  private static void add(
      ConversationField field, JsonNode value, ConversationFacts.Builder facts) {
    switch (field.kind()) {
      case TEXT -> {
        if (value.isString()) {
          facts.text(field, Text.whole(value.stringValue()));
        } else if (value.isNull() && !NEVER_NULL.contains(field)) {
          facts.text(field, null);
        }
      }
      case TAGS -> tags(value).ifPresent(facts::tags);
      case TIME -> time(value).ifPresent(millis -> facts.number(field, millis));
      case COUNT -> {
        Field<Long> count = count(value);
        if (count.known()) {
          facts.number(field, count.value());
        }
      }
    }
  }

  /** An array of anything but whole texts is unknown: writing it back would lose the rest. */
  private static Optional<List<String>> tags(JsonNode value) {
    if (value.isNull()) {
      return Optional.of(List.of());
    }
    if (!value.isArray()) {
      return Optional.empty();
    }
    List<String> tags = new ArrayList<>(value.size());
    for (JsonNode tag : value) {
      if (!tag.isString() || !Text.isWhole(tag.stringValue())) {
        return Optional.empty();
      }
      tags.add(tag.stringValue());
    }
    return Optional.of(tags);
  }

  /** Milliseconds since 1970 of an ISO-8601 instant; empty when it is none. */
  static Optional<Long> time(JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(value.stringValue()).toEpochMilli());
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** A whole number from 0, else unknown. */
  static Field<Long> count(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? Field.of(value.longValue())
        : Field.unknown();
  }
}
