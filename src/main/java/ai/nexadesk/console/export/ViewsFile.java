package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Saved views as a JSON file that one person hands to another. Any thread but the JavaFX one.
 *
 * <p>{@code {"format": "nexadesk-views", "version": 1, "views": [{"name", "query", "sort",
 * "notify", "rows"}]}}, where {@code rows} may be missing; members nobody knows are passed over.
 */
public final class ViewsFile {

  private static final String FORMAT = "nexadesk-views";
  private static final int VERSION = 1;
  private static final long LARGEST = 1_000_000;
  private static final int MOST_VIEWS = 200;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ViewsFile() {}

  /** What a file holds. */
  public sealed interface Content {

    /**
     * Views, not kept yet.
     *
     * @param leftOut how many entries are no views
     */
    record Views(List<SavedView> views, int leftOut) implements Content {
      public Views {
        views = List.copyOf(views);
      }
    }

    /** Something else. */
    record SomethingElse() implements Content {}

    /** Views in a format of a newer version. */
    record Newer() implements Content {}
  }

  /**
   * Writes these views, replacing what was there.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(List<SavedView> views, Path file) throws IOException {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("format", FORMAT);
    tree.put("version", VERSION);
    ArrayNode array = tree.putArray("views");
    for (SavedView view : views) {
      ObjectNode entry =
          array
              .addObject()
              .put("name", view.name())
              .put("query", view.text())
              .put("sort", view.order().word())
              .put("notify", view.notifies());
      RowLook look = view.look();
      if (look != null) {
        entry.put("rows", look.words());
      }
    }
    Files.write(file, MAPPER.writeValueAsBytes(tree));
  }

  /**
   * Reads whatever is in this file.
   *
   * @throws IOException when the file cannot be read
   */
  public static Content read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return new Content.SomethingElse();
    }
    try {
      return content(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JacksonException e) {
      return new Content.SomethingElse();
    }
  }

  private static Content content(JsonNode tree) {
    JsonNode entries = tree.path("views");
    JsonNode version = tree.path("version");
    if (!string(tree.path("format")).equals(Optional.of(FORMAT))
        || !version.isIntegralNumber()
        || !version.canConvertToInt()) {
      return new Content.SomethingElse();
    }
    if (version.intValue() > VERSION) {
      return new Content.Newer();
    }
    if (!entries.isArray()) {
      return new Content.SomethingElse();
    }
    List<SavedView> views = new ArrayList<>();
    for (JsonNode entry : entries.values()) {
      if (views.size() < MOST_VIEWS) {
        view(entry).ifPresent(views::add);
      }
    }
    return new Content.Views(views, entries.size() - views.size());
  }

  private static Optional<SavedView> view(JsonNode entry) {
    Optional<String> query =
        string(entry.path("query")).filter(text -> text.length() <= SavedView.LONGEST_TEXT);
    Order order = string(entry.path("sort")).flatMap(Order::of).orElse(Order.NEWEST_ACTIVITY);
    RowLook look = string(entry.path("rows")).flatMap(RowLook::of).orElse(null);
    boolean notify = entry.path("notify").isBoolean() && entry.path("notify").booleanValue();
    return string(entry.path("name"))
        .flatMap(name ->
            query.map(text -> new SavedView(0, name, "", order, notify, look).searching(text)))
        .filter(view -> !view.name().isEmpty());
  }

  private static Optional<String> string(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }
}
