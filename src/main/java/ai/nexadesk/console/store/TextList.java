package ai.nexadesk.console.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list of texts in one column, as a JSON array. */
final class TextList {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EMPTY = "[]";

  private TextList() {}

  static String write(List<String> texts) {
    return texts.isEmpty() ? EMPTY : JSON.writeValueAsString(texts);
  }

  static List<String> read(@Nullable String column) {
    return column == null || column.equals(EMPTY)
        ? List.of()
        : List.of(JSON.readValue(column, String[].class));
  }
}
