package ai.nexadesk.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.QueryProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryTextTest {

  private static final List<String> WORDS =
      List.of(
          "parcel",
          "José",
          "日本語",
          "a\"b",
          "or",
          "-",
          "x:",
          "foo:bar",
          "messages:lots",
          "a,b",
          "\\");
  private static final List<String> PHRASES =
      List.of("where is", "OR", "tag:vip", "-", "a \"b\" \\", " ", "(x", "\\");
  private static final List<String> VALUES =
      List.of("open", "two words", "a,b", "(x)", "\"", "-vip", "\\", "a:b", "日本", "OR", ",");

  private static final List<String> NASTY =
      List.of(
          " ",
          " ",
          " ",
          "(",
          ")",
          "(",
          ")",
          "\"",
          "\"",
          "-",
          "OR",
          " OR ",
          "AND",
          "NOT",
          ":",
          ",",
          "\\",
          "tag:",
          "status:",
          "is:",
          "is:mine",
          "is:any",
          "has:note",
          "sort:",
          "sort:updated",
          "sort:created-asc",
          "before:",
          "2026-02-30",
          "2026-02-03",
          "older:",
          "3d",
          "messages:",
          ">20",
          ">=",
          "foo",
          "bar",
          "日本",
          "é",
          "\u0000",
          "\ud800",
          "😀",
          "\u202e",
          "\u00a0",
          "http://",
          "\n",
          "or",
          "from:",
          "99999999999");

  private static Query query(String text) {
    return QueryText.parse(text).search().query();
  }

  private static List<Kind> problems(String text) {
    return QueryText.parse(text).problems().stream().map(QueryProblem::kind).toList();
  }

  @Test
  void everyTreeReadsBackAsItself() {
    RandomQueries queries = new RandomQueries(11, WORDS, PHRASES, VALUES);
    Random random = new Random(12);
    for (int i = 0; i < 10_000; i++) {
      Order order =
          random.nextBoolean()
              ? null
              : new Order(
                  List.of(Order.Key.CREATED, Order.Key.UPDATED, Order.Key.WAITING)
                      .get(random.nextInt(3)),
                  random.nextBoolean());
      Search search = new Search(queries.next(random.nextInt(4)), order);
      String text = QueryText.print(search);

      assertThat(QueryText.parse(text).search()).as(text).isEqualTo(search);
    }
  }

  @Test
  void everyTextHasAMeaningThatPrintsAsItself() {
    Random random = new Random(13);
    for (int i = 0; i < 10_000; i++) {
      String text = nasty(random);
      QueryText.Parsed parsed = QueryText.parse(text);
      String printed = QueryText.print(parsed.search());

      Search again = QueryText.parse(printed).search();
      assertThat(again).as("%s → %s", text, printed).isEqualTo(parsed.search());
      assertThat(QueryText.print(again)).isEqualTo(printed);
      for (QueryProblem problem : parsed.problems()) {
        assertThat(text.substring(problem.start(), problem.end())).isEqualTo(problem.part());
      }
    }
  }

  private static String nasty(Random random) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      text.append(NASTY.get(random.nextInt(NASTY.size())));
    }
    return text.toString();
  }

  @Test
  void endlessTextsAreReadInAMoment() {
    for (String part :
        List.of("(", "-(", "a OR ", "\"", "tag:a,", "a ", "NOT ", ")", "-", "\\\"")) {
      String text = part.repeat(100_000);
      Search search = QueryText.parse(text).search();
      assertThat(QueryText.parse(QueryText.print(search)).search()).isEqualTo(search);
    }
    assertThat(problems("a ".repeat(101))).containsExactly(Kind.TOO_MANY);
    assertThat(problems("(".repeat(21) + "a" + ")".repeat(20))).containsExactly(Kind.TOO_DEEP);
  }

  @Test
  void operatorsWordsAndSigns() {
    Query.Text a = new Query.Text("a");
    Query.Text b = new Query.Text("b");
    Query.Text c = new Query.Text("c");
    assertThat(query("")).isEqualTo(Query.ALL);
    assertThat(query("a b OR -c"))
        .isEqualTo(new Query.Or(List.of(new Query.And(List.of(a, b)), new Query.Not(c))));
    assertThat(query("a (b OR c)"))
        .isEqualTo(new Query.And(List.of(a, new Query.Or(List.of(b, c)))));
    assertThat(query("NOT a AND b")).isEqualTo(query("-a b"));
    assertThat(query("Status:open,pending"))
        .isEqualTo(
            new Query.Or(List.of(new Query.HasStatus("open"), new Query.HasStatus("pending"))));
    assertThat(query("tag:\"two words\"")).isEqualTo(new Query.HasTag("two words"));
    assertThat(query("messages:>20")).isEqualTo(new Query.MessageCount(Query.Comparison.MORE, 20));
    assertThat(query("messages:=20")).isEqualTo(query("messages:20"));
    assertThat(query("before:2026-3-1")).isEqualTo(new Query.Before(LocalDate.of(2026, 3, 1)));
    assertThat(query("older:1W")).isEqualTo(new Query.Older(new Age(1, Age.Unit.WEEKS)));
    Age hour = new Age(1, Age.Unit.HOURS);
    assertThat(query("waiting:>1h")).isEqualTo(new Query.WaitsLonger(hour));
    assertThat(query("waiting:1h")).isEqualTo(query("waiting:>=1h"));
    assertThat(query("waiting:<1h")).isEqualTo(new Query.WaitsShorter(hour));
    assertThat(QueryText.parse("a sort:waiting").search())
        .isEqualTo(new Search(a, new Order(Order.Key.WAITING, true)));
  }

  @Test
  void whatMeansNothingIsSearchedAsTextAndSaysSo() {
    assertThat(query("color:red")).isEqualTo(new Query.Text("color:red"));
    assertThat(problems("color:red")).containsExactly(Kind.UNKNOWN_OPERATOR);
    assertThat(QueryText.parse("a is:nice").problems())
        .containsExactly(new QueryProblem(Kind.UNKNOWN_VALUE, 2, 9, "is:nice"));
    assertThat(query("is:nice")).isEqualTo(new Query.Text("is:nice"));
    assertThat(problems("before:2026-02-30")).containsExactly(Kind.NOT_A_DAY);
    assertThat(problems("older:soon")).containsExactly(Kind.NOT_AN_AGE);
    assertThat(problems("waiting:long")).containsExactly(Kind.NOT_AN_AGE);
    assertThat(problems("messages:many")).containsExactly(Kind.NOT_A_NUMBER);
    assertThat(problems("tag:")).containsExactly(Kind.NO_VALUE);
    assertThat(problems("a OR")).containsExactly(Kind.NOTHING_TO_JOIN);
    assertThat(problems("-sort:updated")).containsExactly(Kind.SORT_EXCLUDED);
    assertThat(problems("\"a b")).containsExactly(Kind.UNCLOSED_QUOTE);
    assertThat(problems("(a")).containsExactly(Kind.UNCLOSED_PARENTHESIS);
    assertThat(problems("a)")).containsExactly(Kind.UNOPENED_PARENTHESIS);
    assertThat(problems("a & b")).containsExactly(Kind.ONLY_SIGNS);
    assertThat(problems("https://shop.example/a?b=c")).isEmpty();
  }

  @Test
  void aFilterControlChangesItsPartAndLeavesTheRest() {
    Query query = query("parcel status:open -tag:spam (a OR b)");
    assertThat(QueryFacet.STATUS.choices(query)).containsExactly(new Query.HasStatus("open"));
    assertThat(QueryFacet.TAG.choices(query)).isEmpty();

    Query more =
        QueryFacet.STATUS.choose(
            query, List.of(new Query.HasStatus("open"), new Query.HasStatus("pending")));
    assertThat(QueryText.print(more)).isEqualTo("parcel status:open,pending -tag:spam (a OR b)");
    assertThat(QueryFacet.STATUS.choices(more)).hasSize(2);
    assertThat(QueryText.print(QueryFacet.AGENT.choose(more, List.of(new Query.Mine()))))
        .isEqualTo("parcel status:open,pending -tag:spam (a OR b) is:mine");
    assertThat(QueryText.print(QueryFacet.STATUS.choose(more, List.of())))
        .isEqualTo("parcel -tag:spam (a OR b)");
    assertThat(QueryFacet.STATUS.choose(new Query.HasStatus("open"), List.of()))
        .isEqualTo(Query.ALL);
    assertThat(
            QueryText.print(
                QueryFacet.AGENT.choose(
                    Query.ALL, List.of(new Query.Unassigned(), new Query.WithAgent("Ada L")))))
        .isEqualTo("is:unassigned OR agent:\"Ada L\"");
  }
}
