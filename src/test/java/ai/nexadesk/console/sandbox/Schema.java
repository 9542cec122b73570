package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the schemas of {@code openapi.yaml}.
 *
 * <p>Knows the part of JSON Schema that the file uses, and fails on a keyword it does not know, so
 * that nothing in the file is silently not checked.
 */
final class Schema {

  private static final Set<String> WITHOUT_EFFECT = Set.of("description", "default");

  private final Map<String, Object> document;
  private final List<String> problems = new ArrayList<>();

  Schema(String yaml) {
    document = object(new Yaml().load(yaml));
  }

  /** What is wrong with the value; empty when it is as the schema wants it. */
  List<String> problems(JsonNode value, @Nullable Object schema) {
    problems.clear();
    check(value, object(schema), "$");
    return List.copyOf(problems);
  }

  /** A node of the document by its keys, following references on the way. */
  Map<String, Object> at(String... path) {
    Map<String, Object> node = document;
    for (String key : path) {
      node = resolved(object(Objects.requireNonNull(node.get(key), key)));
    }
    return node;
  }

  /** Every schema in the components, by name. */
  Map<String, Object> components() {
    return at("components", "schemas");
  }

  Map<String, Object> resolved(Map<String, Object> node) {
    Object reference = node.get("$ref");
    if (reference == null) {
      return node;
    }
    String[] path = reference.toString().substring(2).split("/", -1);
    return at(path);
  }

  private void check(JsonNode value, Map<String, Object> written, String where) {
    Map<String, Object> schema = resolved(written);
    for (var rule : schema.entrySet()) {
      if (!holds(rule.getKey(), rule.getValue(), value, schema, where)) {
        problems.add(where + " breaks " + rule.getKey() + ": " + value);
      }
    }
  }

  private boolean holds(
      String keyword, Object rule, JsonNode value, Map<String, Object> schema, String where) {
    return switch (keyword) {
      case "type" ->
          (rule instanceof List<?> types ? types : List.of(rule))
              .stream().anyMatch(type -> isOf(value, type.toString()));
      case "enum" -> !value.isString() || ((List<?>) rule).contains(value.stringValue());
      case "const" -> value.isBoolean() && rule.equals(value.booleanValue());
      case "pattern" ->
          !value.isString() || Pattern.compile(rule.toString()).matcher(value.stringValue()).find();
      case "minLength" -> !value.isString() || value.stringValue().length() >= number(rule);
      case "maxLength" -> !value.isString() || value.stringValue().length() <= number(rule);
      case "minimum" -> !value.isNumber() || value.longValue() >= number(rule);
      case "maximum" -> !value.isNumber() || value.longValue() <= number(rule);
      case "minProperties" -> !value.isObject() || value.size() >= number(rule);
      case "maxItems" -> !value.isArray() || value.size() <= number(rule);
      case "required" ->
          !value.isObject()
              || ((List<?>) rule).stream().allMatch(field -> value.has(field.toString()));
      case "additionalProperties" ->
          !value.isObject()
              || object(schema.get("properties")).keySet().containsAll(value.propertyNames());
      case "properties" -> {
        if (value.isObject()) {
          object(rule)
              .forEach((name, property) -> {
                JsonNode inner = value.get(name);
                if (inner != null) {
                  check(inner, object(property), where + "." + name);
                }
              });
        }
        yield true;
      }
      case "items" -> {
        for (int i = 0; value.isArray() && i < value.size(); i++) {
          check(value.get(i), object(rule), where + "[" + i + "]");
        }
        yield true;
      }
      case "oneOf" ->
          ((List<?>) rule).stream().filter(one -> matches(value, object(one))).count() == 1;
      default -> {
        if (!WITHOUT_EFFECT.contains(keyword)) {
          throw new IllegalArgumentException(where + " uses an unknown keyword: " + keyword);
        }
        yield true;
      }
    };
  }

  private boolean matches(JsonNode value, Map<String, Object> schema) {
    List<String> before = List.copyOf(problems);
    check(value, schema, "");
    boolean matches = problems.size() == before.size();
    problems.clear();
    problems.addAll(before);
    return matches;
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("Unknown type " + type);
    };
  }

  private static long number(Object rule) {
    return ((Number) rule).longValue();
  }

  @SuppressWarnings("unchecked") // YAML mappings of this file have texts for keys
  static Map<String, Object> object(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
