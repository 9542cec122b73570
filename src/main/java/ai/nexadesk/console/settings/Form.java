package ai.nexadesk.console.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a kind of value looks in the file, and which values there are.
 *
 * @param read empty when the file holds something else
 * @param allowed the range check, for the file and for the program alike
 */
record Form<T>(
    Function<JsonNode, Optional<T>> read, Function<T, JsonNode> write, Predicate<T> allowed) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST_TEXT = 200;

  static Form<Boolean> flag() {
    return new Form<>(
        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
        JSON::booleanNode,
        value -> true);
  }

  static Form<Integer> number(int least, int most) {
    return new Form<>(Form::whole, JSON::numberNode, value -> value >= least && value <= most);
  }

  static <E extends Enum<E>> Form<E> word(Class<E> type) {
    return new Form<>(
        node ->
            Stream.of(type.getEnumConstants())
                .filter(one -> node.isString() && word(one).equals(node.stringValue()))
                .findFirst(),
        value -> JSON.stringNode(word(value)),
        value -> true);
  }

  static Form<String> text() {
    return new Form<>(Form::string, JSON::stringNode, Form::fits);
  }

  static Form<Map<String, String>> texts() {
    return new Form<>(
        node -> map(node, Form::string),
        values -> object(values, JSON::stringNode),
        values ->
            values.size() <= MOST_ENTRIES
                && values.keySet().stream().allMatch(Form::fits)
                && values.values().stream().allMatch(Form::fits));
  }

  static Form<Map<String, List<String>>> lists() {
    return new Form<>(
        node -> map(node, Form::strings),
        values -> object(values, Form::array),
        values ->
            values.size() <= MOST_ENTRIES
                && values.keySet().stream().allMatch(Form::fits)
                && values.values().stream()
                    .allMatch(list -> list.size() <= 20 && list.stream().allMatch(Form::fits)));
  }

  static Form<WindowPlace> place() {
    return new Form<>(
        node ->
            whole(node.path("x"))
                .flatMap(x ->
                    whole(node.path("y"))
                        .flatMap(y ->
                            whole(node.path("width"))
                                .flatMap(width ->
                                    whole(node.path("height"))
                                        .map(height ->
                                            new WindowPlace(
                                                x,
                                                y,
                                                width,
                                                height,
                                                node.path("maximised").asBoolean(false)))))),
        place ->
            JSON.objectNode()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximised", place.maximised()),
        WindowPlace::possible);
  }

  static Form<QuietHours> quietHours() {
    return new Form<>(
        node ->
            time(node.path("from"))
                .flatMap(from ->
                    time(node.path("to"))
                        .map(to -> new QuietHours(node.path("on").asBoolean(false), from, to))),
        hours ->
            JSON.objectNode()
                .put("on", hours.on())
                .put("from", hours.from().toString())
                .put("to", hours.to().toString()),
        hours -> true);
  }

  static Form<List<KnownWorkspace>> workspaces() {
    return new Form<>(
        node -> node.isArray() ? Optional.of(knownIn(node)) : Optional.empty(),
        known -> {
          ArrayNode all = JSON.arrayNode();
          known.forEach(one -> all.add(written(one)));
          return all;
        },
        known -> known.size() <= MOST_ENTRIES && known.stream().allMatch(KnownWorkspace::possible));
  }

  private static List<KnownWorkspace> knownIn(JsonNode array) {
    return array
        .valueStream()
        .flatMap(node ->
            string(node.path("id")).stream()
                .flatMap(id ->
                    string(node.path("address")).stream()
                        .map(address ->
                            new KnownWorkspace(
                                id,
                                string(node.path("name")).orElse(id),
                                address,
                                string(node.path("mark")).orElse(""),
                                word(Keeping.class)
                                    .read()
                                    .apply(node.path("key"))
                                    .orElse(Keeping.NEVER),
                                whole(node.path("colour")).orElse(0)))))
        .filter(KnownWorkspace::possible)
        .toList();
  }

  private static ObjectNode written(KnownWorkspace known) {
    return JSON.objectNode()
        .put("id", known.id())
        .put("name", known.name())
        .put("address", known.address())
        .put("mark", known.mark())
        .put("key", word(known.keeping()))
        .put("colour", known.colour());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean fits(String text) {
    return text.length() <= LONGEST_TEXT;
  }

  private static Optional<Integer> whole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  private static Optional<String> string(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  private static Optional<LocalTime> time(JsonNode node) {
    try {
      return string(node).map(LocalTime::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> strings(JsonNode node) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : node.values()) {
      string(one).ifPresent(found::add);
    }
    return node.isArray() && found.size() == node.size()
        ? Optional.of(List.copyOf(found))
        : Optional.empty();
  }

  private static <V> Optional<Map<String, V>> map(
      JsonNode node, Function<JsonNode, Optional<V>> read) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    Map<String, V> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      read.apply(entry.getValue()).ifPresent(value -> found.put(entry.getKey(), value));
    }
    return Optional.of(Map.copyOf(found));
  }

  private static <V> ObjectNode object(Map<String, V> values, Function<V, JsonNode> write) {
    ObjectNode node = JSON.objectNode();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> node.set(entry.getKey(), write.apply(entry.getValue())));
    return node;
  }

  private static ArrayNode array(List<String> values) {
    ArrayNode node = JSON.arrayNode();
    values.forEach(node::add);
    return node;
  }
}
