package ai.nexadesk.console.domain;

import ai.nexadesk.console.domain.QueryProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of the search language from left to right. Used once. */
final class QueryParser {

  private static final Pattern OPERATOR = Pattern.compile("([A-Za-z][A-Za-z-]*):");

  private final String text;
  private final List<QueryProblem> problems = new ArrayList<>();
  private int at;
  private int depth;
  private int terms;
  private @Nullable Order order;

  QueryParser(String text) {
    this.text = text;
  }

  QueryText.Parsed parse() {
    Query query = either();
    return new QueryText.Parsed(new Search(query == null ? Query.ALL : query, order), problems);
  }

  /** Terms joined by OR; null when there is none. */
  private @Nullable Query either() {
    List<Query> any = new ArrayList<>();
    List<Query> all = together();
    while (keyword("OR")) {
      int start = at;
      at += 2;
      List<Query> next = all.isEmpty() ? List.of() : together();
      if (!next.isEmpty() || (!all.isEmpty() && keyword("OR"))) {
        any.add(conjunction(all));
        all = next;
      } else {
        add(all, asText("or", Kind.NOTHING_TO_JOIN, start));
        all.addAll(together());
      }
    }
    if (!all.isEmpty()) {
      any.add(conjunction(all));
    }
    return any.isEmpty() ? null : disjunction(any);
  }

  /** Terms that stand side by side, up to an OR, a closing parenthesis or the end. */
  private List<Query> together() {
    List<Query> all = new ArrayList<>();
    while (skipSpace() && !keyword("OR")) {
      if (keyword("AND")) {
        at += 3;
      } else {
        add(all, operand());
      }
    }
    return all;
  }

  private @Nullable Query operand() {
    boolean negated = false;
    while (true) {
      if (at + 1 < text.length() && text.charAt(at) == '-' && !ends(text.charAt(at + 1), ')')) {
        at++;
      } else if (keyword("NOT")) {
        int start = at;
        at += 3;
        if (!skipSpace() || keyword("OR") || keyword("AND")) {
          return not(negated, asText("not", Kind.NOTHING_TO_JOIN, start));
        }
      } else {
        return not(negated, term(negated));
      }
      negated = !negated;
    }
  }

  private static @Nullable Query not(boolean negated, @Nullable Query query) {
    if (!negated || query == null) {
      return query;
    }
    return query instanceof Query.Not(Query inner) ? inner : new Query.Not(query);
  }

  private @Nullable Query term(boolean negated) {
    while (text.charAt(at) == '(') {
      if (depth < QueryText.DEEPEST) {
        return parenthesis();
      }
      problem(Kind.TOO_DEEP, at, at + 1);
      at++;
      if (!skipSpace()) {
        return null;
      }
    }
    if (text.charAt(at) == '"') {
      return phrase();
    }
    Matcher operator = OPERATOR.matcher(text).region(at, text.length());
    return operator.lookingAt() ? operator(operator, negated) : word();
  }

  private @Nullable Query parenthesis() {
    int start = at++;
    depth++;
    Query inner = either();
    depth--;
    if (at < text.length()) {
      at++;
    } else {
      problem(Kind.UNCLOSED_PARENTHESIS, start, start + 1);
    }
    return inner;
  }

  private @Nullable Query phrase() {
    int start = at;
    String words = quoted();
    return words.isEmpty() ? null : searched(new Query.Phrase(words), words, start);
  }

  private @Nullable Query word() {
    int start = at;
    String word = bare('(');
    String plain =
        switch (word) {
          case "OR", "AND", "NOT" -> word.toLowerCase(Locale.ROOT);
          default -> word;
        };
    return searched(new Query.Text(plain), plain, start);
  }

  private @Nullable Query searched(Query query, String words, int start) {
    if (Words.of(words).isEmpty()) {
      problem(Kind.ONLY_SIGNS, start, at);
    }
    return counted(query, 1, start);
  }

  private @Nullable Query operator(Matcher matcher, boolean negated) {
    int start = at;
    String name = matcher.group(1);
    at = matcher.end();
    Optional<QueryOperator> operator = QueryOperator.named(name);
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    List<String> values = values(operator.map(QueryOperator::takesMany).orElse(false));
    String raw = quoted ? name + ":" + String.join(",", values) : text.substring(start, at).strip();
    Query asText = quoted ? new Query.Phrase(raw) : new Query.Text(raw);
    if (operator.isEmpty()) {
      boolean address = raw.startsWith("/", name.length() + 1);
      return asText(asText, address ? null : Kind.UNKNOWN_OPERATOR, start);
    }
    if (values.isEmpty()) {
      return asText(asText, Kind.NO_VALUE, start);
    }
    if (operator.get() == QueryOperator.SORT) {
      return sort(values.getFirst(), negated, start, asText);
    }
    List<Query> any = new ArrayList<>();
    values.forEach(value -> operator.get().query(value).ifPresent(any::add));
    return any.size() < values.size()
        ? asText(asText, operator.get().complaint(), start)
        : counted(disjunction(any), any.size(), start);
  }

  private @Nullable Query sort(String word, boolean negated, int start, Query asText) {
    Optional<Order> found = QueryOperator.sort(word);
    if (found.isEmpty()) {
      return asText(asText, Kind.UNKNOWN_VALUE, start);
    }
    if (negated) { // as a phrase, so that no rewriting can turn it into an order
      return asText(new Query.Phrase("sort:" + word), Kind.SORT_EXCLUDED, start);
    }
    order = found.get();
    return null;
  }

  /** The values behind a colon, the empty ones left out. */
  private List<String> values(boolean many) {
    List<String> values = new ArrayList<>();
    do {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String value = quoted ? quoted() : bare(many ? ',' : '(');
      if (!value.isEmpty()) {
        values.add(value);
      }
    } while (many && at < text.length() && text.charAt(at) == ',' && at++ >= 0);
    return values;
  }

  private String bare(char also) {
    int start = at;
    while (at < text.length() && !ends(text.charAt(at), also)) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int start = at++;
    StringBuilder words = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      boolean escaped =
          text.charAt(at) == '\\'
              && at + 1 < text.length()
              && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
      words.append(text.charAt(escaped ? at + 1 : at));
      at += escaped ? 2 : 1;
    }
    if (at < text.length()) {
      at++;
    } else {
      problem(Kind.UNCLOSED_QUOTE, start, at);
    }
    return words.toString();
  }

  private @Nullable Query asText(String word, Kind kind, int start) {
    return asText(new Query.Text(word), kind, start);
  }

  private @Nullable Query asText(Query query, @Nullable Kind kind, int start) {
    if (kind != null) {
      problem(kind, start, at);
    }
    return counted(query, 1, start);
  }

  private @Nullable Query counted(Query query, int more, int start) {
    terms += more;
    if (terms <= QueryText.MOST_TERMS) {
      return query;
    }
    at = text.length();
    problem(Kind.TOO_MANY, start, at);
    return null;
  }

  private void problem(Kind kind, int start, int end) {
    problems.add(new QueryProblem(kind, start, end, text.substring(start, end)));
  }

  /** Whether a term, or a keyword, follows before the end of this group. */
  private boolean skipSpace() {
    while (at < text.length()) {
      if (text.charAt(at) == ')') {
        if (depth > 0) {
          return false;
        }
        problem(Kind.UNOPENED_PARENTHESIS, at, at + 1);
      } else if (!space(text.charAt(at))) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean keyword(String word) {
    int end = at + word.length();
    return text.startsWith(word, at) && (end == text.length() || ends(text.charAt(end), '('));
  }

  private static boolean ends(char c, char also) {
    return space(c) || c == also || c == ')' || (also == ',' && c == '(');
  }

  static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(List<Query> all, @Nullable Query query) {
    switch (query) {
      case null -> {}
      case Query.And(List<Query> parts) -> all.addAll(parts);
      default -> all.add(query);
    }
  }

  private static Query conjunction(List<Query> parts) {
    List<Query> some = parts.stream().filter(part -> !(part instanceof Query.All)).toList();
    return some.isEmpty() ? Query.ALL : Query.all(some);
  }

  private static Query disjunction(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Or(List<Query> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    return Query.any(flat);
  }
}
