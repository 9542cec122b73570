package ai.nexadesk.console.domain;

import java.util.Optional;

/**
 * The part of a search text the person is writing: what stands between the caret and the beginning
 * of its term.
 *
 * @param start where what an offer replaces begins
 * @param end just behind it: the end of the term the caret stands in
 * @param operator whose value it is, null when it is a word or the beginning of an operator
 * @param written what is before the caret, without an opening quote
 */
public record CaretToken(
    int start, int end, @org.jspecify.annotations.Nullable QueryOperator operator, String written) {

  /** The operator whose value is being written. */
  public Optional<QueryOperator> valueOf() {
    return Optional.ofNullable(operator);
  }

  /** The token at {@code caret}, a place from 0 to the text's length. */
  public static CaretToken at(String text, int caret) {
    int start = 0;
    int value = -1;
    boolean quoted = false;
    for (int i = 0; i < caret; i++) {
      char c = text.charAt(i);
      if (c == '"' && (quoted || i == start || i == value)) {
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        i++;
      } else if (!quoted && (QueryParser.space(c) || c == '(' || c == ')')) {
        start = i + 1;
        value = -1;
      } else if (!quoted && c == '-' && i == start) {
        start = i + 1;
      } else if (!quoted && value < 0 && c == ':') {
        value = i + 1;
      } else if (!quoted && value >= 0 && c == ',') {
        value = i + 1;
      }
    }
    return token(text, caret, start, value, quoted);
  }

  private static CaretToken token(String text, int caret, int start, int value, boolean quoted) {
    int end = caret;
    while (end < text.length()
        && (quoted
            ? text.charAt(end) != '"'
            : !QueryParser.space(text.charAt(end)) && "(),".indexOf(text.charAt(end)) < 0)) {
      end++;
    }
    end = quoted && end < text.length() ? end + 1 : end;
    Optional<QueryOperator> operator =
        value < 0
            ? Optional.empty()
            : QueryOperator.named(text.substring(start, text.indexOf(':', start)));
    int from = operator.isPresent() ? value : start;
    String written = text.substring(Math.min(from, caret), caret);
    return new CaretToken(
        from,
        end,
        operator.orElse(null),
        written.startsWith("\"") ? written.substring(1) : written);
  }
}
