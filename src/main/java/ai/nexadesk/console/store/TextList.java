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
    if (texts.isEmpty()) {
      return EMPTY;
    }
    for (String text : texts) {
      if (!plain(text)) {
        return JSON.writeValueAsString(texts);
      }
    }
    return "[\"" + String.join("\",\"", texts) + "\"]";
  }

  /** Nearly all tags need no escaping, and then joining is ten times as quick as a JSON writer. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  static List<String> read(@Nullable String column) {
    return column == null || column.equals(EMPTY)
        ? List.of()
        : List.of(JSON.readValue(column, String[].class));
  }
}
