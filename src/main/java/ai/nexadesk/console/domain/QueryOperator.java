package ai.nexadesk.console.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operators of the search language, in the order they are offered. */
public enum QueryOperator {
  STATUS(true),
  TAG(true),
  AGENT(true),
  DEPARTMENT(true),
  SOURCE(true),
  FROM(true),
  IS(false),
  HAS(false),
  BEFORE(false),
  AFTER(false),
  OLDER(false),
  NEWER(false),
  /** How long the visitor has waited; {@link #OLDER} is about the last activity. */
  WAITING(false),
  MESSAGES(false),
  SORT(false);

  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern COUNT = Pattern.compile("(<=|>=|<|>|=|)([0-9]{1,9})");

  private final boolean many;

  QueryOperator(boolean many) {
    this.many = many;
  }

  /** As it is written, without the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it takes several values with commas between, any of which may hold. */
  public boolean takesMany() {
    return many;
  }

  /** The operator of this name, whatever its case. */
  public static Optional<QueryOperator> named(String name) {
    return Stream.of(values()).filter(op -> op.word().equalsIgnoreCase(name)).findFirst();
  }

  /** All words this operator takes; empty when it takes anything. */
  public List<String> words() {
    return switch (this) {
      case IS ->
          List.of(
              "mine", "unassigned", "waiting", "unread", "snoozed", "pending-edit", "live", "any");
      case HAS -> List.of("attachment", "note");
      case SORT ->
          Stream.of(Order.Key.values())
              .flatMap(key -> Stream.of(true, false).map(down -> new Order(key, down)))
              .map(QueryOperator::sortWord)
              .toList();
      default -> List.of();
    };
  }

  /** What a value means; empty for {@link #SORT}, and when the value is none. */
  Optional<Query> query(String value) {
    return switch (this) {
      case STATUS -> Optional.of(new Query.HasStatus(value));
      case TAG -> Optional.of(new Query.HasTag(value));
      case AGENT -> Optional.of(new Query.WithAgent(value));
      case DEPARTMENT -> Optional.of(new Query.InDepartment(value));
      case SOURCE -> Optional.of(new Query.FromSource(value));
      case FROM -> Optional.of(new Query.From(value));
      case IS -> is(value.toLowerCase(Locale.ROOT));
      case HAS -> has(value.toLowerCase(Locale.ROOT));
      case BEFORE -> day(value).map(Query.Before::new);
      case AFTER -> day(value).map(Query.After::new);
      case OLDER -> Age.parse(value).map(Query.Older::new);
      case NEWER -> Age.parse(value).map(Query.Newer::new);
      case WAITING -> waiting(value);
      case MESSAGES -> count(value);
      case SORT -> Optional.empty();
    };
  }

  /** What is the matter with a value that means nothing. */
  QueryProblem.Kind complaint() {
    return switch (this) {
      case BEFORE, AFTER -> QueryProblem.Kind.NOT_A_DAY;
      case OLDER, NEWER, WAITING -> QueryProblem.Kind.NOT_AN_AGE;
      case MESSAGES -> QueryProblem.Kind.NOT_A_NUMBER;
      case STATUS, TAG, AGENT, DEPARTMENT, SOURCE, FROM, IS, HAS, SORT ->
          QueryProblem.Kind.UNKNOWN_VALUE;
    };
  }

  /** The order a word stands for. */
  static Optional<Order> sort(String word) {
    return Stream.of(Order.Key.values())
        .flatMap(key -> Stream.of(true, false).map(down -> new Order(key, down)))
        .filter(order -> sortWord(order).equalsIgnoreCase(word))
        .findFirst();
  }

  static String sortWord(Order order) {
    return order.key().name().toLowerCase(Locale.ROOT) + (order.descending() ? "" : "-asc");
  }

  private static Optional<Query> is(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "mine" -> new Query.Mine();
          case "unassigned" -> new Query.Unassigned();
          case "waiting" -> new Query.VisitorWaits();
          case "unread" -> new Query.Unread();
          case "snoozed" -> new Query.Snoozed();
          case "pending-edit" -> new Query.PendingEdit();
          case "live" -> new Query.Live();
          case "any" -> Query.ALL;
          default -> null;
        });
  }

  private static Optional<Query> has(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "attachment" -> new Query.HasAttachment();
          case "note" -> new Query.HasNote();
          default -> null;
        });
  }

  private static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 30th of February
    }
  }

  /** Without a sign at least as long, as it is said. */
  private static Optional<Query> waiting(String text) {
    boolean shorter = text.startsWith("<");
    String age = text.replaceFirst("^[<>]=?", "");
    return Age.parse(age).map(a -> shorter ? new Query.WaitsShorter(a) : new Query.WaitsLonger(a));
  }

  private static Optional<Query> count(String text) {
    Matcher matcher = COUNT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(1).equals("=") ? "" : matcher.group(1);
    int count = Integer.parseInt(matcher.group(2));
    return Stream.of(Query.Comparison.values())
        .filter(comparison -> comparison.sign().equals(sign))
        .<Query>map(comparison -> new Query.MessageCount(comparison, count))
        .findFirst();
  }
}
