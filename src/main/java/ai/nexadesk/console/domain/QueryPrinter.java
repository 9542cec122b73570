package ai.nexadesk.console.domain;

import ai.nexadesk.console.domain.Query.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a query in the search language, with no more parentheses than it needs. */
final class QueryPrinter {

  private QueryPrinter() {}

  /** What a value of one operator looks like: {@code tag:vip}. */
  private record Term(String operator, String value) {
    @Override
    public String toString() {
      return operator + ":" + value;
    }
  }

  static String print(Query query) {
    return switch (query) {
      case Query.All() -> "";
      case Query.Or or -> either(or);
      default -> together(query);
    };
  }

  private static String either(Query.Or or) {
    if (or.parts().isEmpty()) {
      return "-is:any";
    }
    return list(or)
        .orElseGet(() ->
            or.parts().stream()
                .map(part -> part instanceof Query.Or inner ? operand(inner) : together(part))
                .collect(Collectors.joining(" OR ")));
  }

  /** Alternatives of one operator with commas between. */
  private static Optional<String> list(Query.Or or) {
    List<Optional<Term>> terms = or.parts().stream().map(QueryPrinter::term).toList();
    if (terms.isEmpty() || terms.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    String operator = terms.getFirst().orElseThrow().operator();
    boolean same = terms.stream().allMatch(term -> term.orElseThrow().operator().equals(operator));
    boolean many = QueryOperator.named(operator).map(QueryOperator::takesMany).orElse(false);
    return same && many
        ? Optional.of(
            operator
                + ":"
                + terms.stream()
                    .map(term -> term.orElseThrow().value())
                    .collect(Collectors.joining(",")))
        : Optional.empty();
  }

  private static String together(Query query) {
    if (query instanceof Query.And(List<Query> parts)) {
      return parts.isEmpty()
          ? "is:any"
          : parts.stream().map(QueryPrinter::operand).collect(Collectors.joining(" "));
    }
    return operand(query);
  }

  private static String operand(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) when parts.size() < 2 -> together(query);
      case Query.And and -> "(" + together(and) + ")";
      case Query.Or(List<Query> parts) when parts.size() < 2 -> either(new Query.Or(parts));
      case Query.Or or -> list(or).orElseGet(() -> "(" + either(or) + ")");
      case Query.Not(Query inner) -> not(inner);
      case Query.Text(String words) -> words(words);
      case Query.Phrase(String words) -> quoted(words);
      default -> term(query).map(Term::toString).orElse("");
    };
  }

  private static String not(Query inner) {
    String printed = operand(inner);
    // Twice excluded is not excluded; the parser never makes such a query.
    return printed.startsWith("-") && printed.length() > 1 ? printed.substring(1) : "-" + printed;
  }

  private static String words(String words) {
    String one = words.strip();
    return one.chars().anyMatch(QueryParser::space) ? "(" + one + ")" : one;
  }

  private static Optional<Term> term(Query query) {
    return Optional.ofNullable(
        switch (query) {
          case Query.All() -> new Term("is", "any");
          case Query.HasStatus(String word) -> new Term("status", value(word));
          case Query.Live() -> new Term("is", "live");
          case Query.HasTag(String tag) -> new Term("tag", value(tag));
          case Query.FromSource(String source) -> new Term("source", value(source));
          case Query.WithAgent(String who) -> new Term("agent", value(who));
          case Query.Mine() -> new Term("is", "mine");
          case Query.Unassigned() -> new Term("is", "unassigned");
          case Query.InDepartment(String which) -> new Term("department", value(which));
          case Query.VisitorWaits() -> new Term("is", "waiting");
          case Query.Unread() -> new Term("is", "unread");
          case Query.PendingEdit() -> new Term("is", "pending-edit");
          case Query.Snoozed() -> new Term("is", "snoozed");
          case Query.HasAttachment() -> new Term("has", "attachment");
          case Query.HasNote() -> new Term("has", "note");
          case Query.From(String visitor) -> new Term("from", value(visitor));
          case Query.Before(LocalDate day) -> new Term("before", day.toString());
          case Query.After(LocalDate day) -> new Term("after", day.toString());
          case Query.Older(Age age) -> new Term("older", age.toString());
          case Query.Newer(Age age) -> new Term("newer", age.toString());
          case Query.WaitsLonger(Age age) -> new Term("waiting", ">" + age);
          case Query.WaitsShorter(Age age) -> new Term("waiting", "<" + age);
          case Query.MessageCount(Comparison is, int count) ->
              new Term("messages", is.sign() + count);
          // Conditions of figures, which nobody types.
          case Query.WaitsSince waits -> null;
          case Query.WaitingUnknown unknown -> null;
          case Query.AskedForPerson asked -> null;
          case Query.WithoutDepartment none -> null;
          case Query.CreatedIn created -> null;
          case Query.ArchivedIn archived -> null;
          case Query.And and -> null;
          case Query.Or or -> null;
          case Query.Not not -> null;
          case Query.Text text -> null;
          case Query.Phrase phrase -> null;
        });
  }

  private static String value(String value) {
    boolean plain =
        !value.isEmpty()
            && value.chars().noneMatch(c -> QueryParser.space(c) || "\"(),".indexOf(c) >= 0);
    return plain ? value : quoted(value);
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
