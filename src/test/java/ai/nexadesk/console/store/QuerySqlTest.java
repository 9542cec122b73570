package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.RandomQueries;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lists what the plain reading of a query lists, whatever the query and the way it is found. */
@Execution(ExecutionMode.CONCURRENT)
class QuerySqlTest {

  private static final int CONVERSATIONS = 300;

  private static final Instant NOW =
      LocalDate.of(2026, 1, 9).atStartOfDay(ZoneId.systemDefault()).toInstant();

  private static final List<String> SAID =
      List.of(
          "where", "is", "my", "parcel", "Parcels", "José", "jose", "b-1", "invoice", "日本語", "本日",
          "สวัสดี", "😀", "ok", "%", "Straße", "is my", "late", "x", "naïve");
  private static final List<String> WORDS =
      List.of(
          "parcel",
          "par",
          "PARC",
          "jose",
          "JOSÉ",
          "本",
          "日本",
          "語",
          "วัส",
          "😀",
          "%",
          "b-1",
          "b-",
          "strasse",
          "w",
          "is",
          "zo",
          "oë",
          "ill",
          "bob@mail",
          "globex.ex",
          "lobe",
          "vip",
          "nowhere",
          "naive",
          "late-ok",
          "callb");
  private static final List<String> PHRASES =
      List.of(
          "where is", "is my parcel", "日本", "parcel", "my", "ok ok", "%", "call back", "late x");
  private static final List<String> VALUES =
      List.of(
          "open",
          "Pending",
          "archived",
          "vip",
          "VIP",
          "Bílling",
          "billing",
          "c++",
          "widget",
          "EMAIL",
          "agent-1",
          "ada",
          "love",
          "Élan",
          "dept-1",
          "Sales",
          "zoë",
          "ob",
          "globex",
          "mail.example",
          "ill",
          "C",
          "ada l");

  @TempDir Path folder;
  private static final int SEED = 21;
  private final Random random = new Random(SEED);
  private final Map<String, List<String>> notes = new HashMap<>();
  private final Set<String> snoozed = new HashSet<>();

  /** What came back, all at one moment: the newest key stands first, whatever the order. */
  private final NavigableSet<Long> onTop = new TreeSet<>(Comparator.reverseOrder());

  private Store store;

  @BeforeEach
  void open() throws SQLException {
    store = Store.open(folder.resolve("data"), InstantSource.fixed(NOW));
    List<ConversationFacts> early = new ArrayList<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      early.add(row(i));
    }
    store
        .firstRead()
        .fillHastily(
            List.of(new ArrivedPage(null, null, early.subList(0, 30), 0, store.server().ask(), 5)));
    store.firstRead().fill(early.subList(30, 260), store.server().ask(), 5);
    store.firstRead().indexDue(200); // the rest still waits for its index, or for its words too
    store.server().rows(early.subList(260, CONVERSATIONS), store.server().ask(), 5);
    for (int i = 0; i < CONVERSATIONS; i += 1 + random.nextInt(3)) {
      history(i);
      if (i % 5 == 0) { // the server has said more since
        store
            .server()
            .rows(
                List.of(
                    ConversationFacts.of(id(i))
                        .number(ConversationField.MESSAGE_COUNT, 9_000L)
                        .build()),
                store.server().ask(),
                5);
      }
    }
    store.people().iAm("agent-1");
    store.people().nameDepartment("dept-1", "Sales & Élan");
    for (int i = 0; i < CONVERSATIONS; i += 7) {
      long key = store.conversations().find(id(i)).orElseThrow().key();
      store
          .intents()
          .submit("t", List.of(key), now -> Optional.of(new Edit.SetStatus(now.status(), "open")));
      store
          .intents()
          .submit(
              "t",
              List.of(key),
              now -> Optional.of(new Edit.ChangeTags(List.of("vip"), List.of("c++"))));
    }
    remember();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String id(int i) {
    return "c" + i;
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String said(int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      words.add(of(SAID));
    }
    return String.join(random.nextInt(5) == 0 ? ", " : " ", words);
  }

  private ConversationFacts row(int i) {
    String agent = of(Arrays.asList(null, "agent-1", "agent-2", "agent-3"));
    return Facts.row(id(i), updated())
        .text(ConversationField.SOURCE, of(List.of("widget", "email")))
        .text(ConversationField.STATUS, of(List.of("open", "pending", "archived", "archived")))
        .tags(of(List.of(List.of(), List.of("VIP"), List.of("billing", "c++"), List.of("Bílling"))))
        .number(ConversationField.CREATED_AT, (long) random.nextInt(50))
        .text(ConversationField.AGENT_ID, agent)
        .text(
            ConversationField.AGENT_NAME,
            agent == null
                ? null
                : Map.of("agent-1", "Ada Lovelace", "agent-2", "Élan Vital", "agent-3", "Bob")
                    .get(agent))
        .text(ConversationField.DEPARTMENT_ID, of(Arrays.asList(null, "dept-1", "dept-2")))
        .text(ConversationField.VISITOR_NAME, of(Arrays.asList(null, "Zoë", "Bill", "José Ab")))
        .text(ConversationField.VISITOR_EMAIL, of(Arrays.asList(null, "bob@mail.example", "z@x.y")))
        .text(ConversationField.VISITOR_COMPANY, of(Arrays.asList(null, "Globex.example", "日本社")))
        .text(ConversationField.LAST_MESSAGE, of(Arrays.asList(null, said(4))))
        .number(ConversationField.MESSAGE_COUNT, (long) random.nextInt(9))
        .build();
  }

  /** Often at a boundary: the moment a day begins, or just as old as an age, give or take one. */
  private long updated() {
    long day =
        LocalDate.of(2026, 1, 1)
            .plusDays(random.nextInt(9))
            .atStartOfDay(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();
    long age = NOW.toEpochMilli() - random.nextInt(60) * of(List.of(60_000L, 3_600_000L));
    return of(List.of(day, age)) - 1 + random.nextInt(3);
  }

  /** Often just as long ago as an age, give or take one. */
  private long said() {
    long age = random.nextInt(60) * of(List.of(60_000L, 3_600_000L, 86_400_000L));
    return NOW.toEpochMilli() - age - 1 + random.nextInt(3);
  }

  private void history(int i) {
    List<Message> messages = new ArrayList<>();
    for (int m = random.nextInt(4); m >= 0; m--) {
      messages.add(
          new Message(
              "m" + i + "-" + m,
              of(List.of("visitor", "bot", "agent")),
              null,
              said(6),
              random.nextInt(8) == 0
                  ? List.of(
                      new Attachment("https://x.example/a", "a.pdf", "application/pdf", 3L, "{}"))
                  : List.of(),
              null,
              said(),
              m));
    }
    store
        .messages()
        .take(
            ConversationFacts.of(id(i))
                .text(ConversationField.VISITOR_LAST_NAME, of(Arrays.asList(null, "Billing")))
                .build(),
            messages,
            true,
            store.server().ask(),
            5);
  }

  private void remember() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/workspace.db"))) {
      FoldedWords.register(connection);
      for (int i = 0; i < CONVERSATIONS; i += 1 + random.nextInt(9)) {
        long key = store.conversations().find(id(i)).orElseThrow().key();
        String text = "call back " + said(3);
        boolean replaced = random.nextInt(3) == 0;
        run(connection, "INSERT INTO note (key, text, written_at) VALUES (?, ?, 1)", key, text);
        if (replaced) {
          run(connection, "UPDATE note SET replaced_at = 2 WHERE key = ?", key);
        } else {
          notes.put(id(i), List.of(text));
        }
        long due = NOW.toEpochMilli() - 1 + random.nextInt(3);
        boolean asleep = due > NOW.toEpochMilli();
        String back = asleep ? "NULL" : "2";
        run(
            connection,
            "INSERT INTO reminder (key, due_at, made_at, back_at) VALUES (?, ?, 1, " + back + ")",
            key,
            due);
        if (asleep) {
          snoozed.add(id(i));
        } else {
          onTop.add(key);
        }
      }
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private NaiveSearch naive() {
    List<NaiveSearch.Facts> workspace = new ArrayList<>();
    for (long key : store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 0)) {
      Conversation row = store.conversations().get(key).orElseThrow();
      workspace.add(
          new NaiveSearch.Facts(
              row,
              store.messages().history(key).messages(),
              notes.getOrDefault(row.id(), List.of()),
              snoozed.contains(row.id())));
    }
    return new NaiveSearch(workspace, Optional.of("agent-1"), NOW);
  }

  private static Set<Long> differing(long[] some, long[] others) {
    Set<Long> keys = new HashSet<>(Arrays.stream(some).boxed().toList());
    for (long key : others) {
      if (!keys.remove(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private long[] onTop(long[] keys) {
    Set<Long> listed = new HashSet<>(Arrays.stream(keys).boxed().toList());
    return LongStream.concat(
            onTop.stream().filter(listed::contains).mapToLong(Long::longValue),
            Arrays.stream(keys).filter(key -> !onTop.contains(key)))
        .toArray();
  }

  private static String told(Query query, Order order) {
    return QueryText.print(query) + " by " + order + ", seed " + SEED;
  }

  /** As if this were a large workspace, so that each way of finding is gone. */
  private SearchCosts costs() {
    return new SearchCosts(
        1 + random.nextInt(20),
        random.nextInt(100),
        random.nextInt(200),
        random.nextInt(CONVERSATIONS / 2),
        random.nextInt(CONVERSATIONS / 4),
        random.nextInt(4));
  }

  @Test
  void tenThousandQueriesListWhatTheyPlainlyMean() {
    NaiveSearch naive = naive();
    RandomQueries queries = new RandomQueries(SEED + 1, WORDS, PHRASES, VALUES);
    int some = 0;
    for (int i = 0; i < 10_000; i++) {
      Query query = queries.next(random.nextInt(4));
      Order order = new Order(of(List.of(Order.Key.values())), random.nextBoolean());
      long[] expected = onTop(naive.keys(query, order));
      some += expected.length > 0 && expected.length < CONVERSATIONS ? 1 : 0;

      long[] all = store.conversations().keys(query, order, 0);
      assertThat(Arrays.equals(all, expected))
          .as(() -> told(query, order) + " tells wrongly of " + differing(all, expected))
          .isTrue();
      int limit = 1 + random.nextInt(60);
      long[] first = Arrays.copyOf(expected, Math.min(limit, expected.length));
      assertThat(Arrays.equals(store.conversations().keys(query, order, limit), first))
          .as(() -> "the first " + limit + " of " + told(query, order))
          .isTrue();
      SearchCosts costs = costs();
      assertThat(
              Arrays.equals(
                  store.conversations().keys(query, order, limit, () -> false, costs), first))
          .as(() -> "the first " + limit + " of " + told(query, order) + " with " + costs)
          .isTrue();
    }
    assertThat(some).as("queries that tell conversations apart").isGreaterThan(5_000);
  }
}
