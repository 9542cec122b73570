package ai.nexadesk.console.triage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Age;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Facts;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueFiguresTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-20T13:06:00Z");
  private static final long HOUR = 3_600_000;

  @TempDir Path folder;
  private Store store;
  private Queue queue;

  @BeforeEach
  void open() {
    store = Store.open(folder, InstantSource.fixed(NOW));
    queue = new Queue(store.queue(), InstantSource.fixed(NOW), ZONE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static long ago(double hours) {
    return NOW.toEpochMilli() - (long) (hours * HOUR);
  }

  private void row(
      String id, String status, @Nullable String agent, long createdAt, String... tags) {
    store
        .server()
        .rows(
            List.of(
                Facts.row(id, createdAt)
                    .text(ConversationField.STATUS, status)
                    .text(ConversationField.AGENT_ID, agent)
                    .text(ConversationField.DEPARTMENT_ID, tags.length > 1 ? "d1" : null)
                    .text(ConversationField.SOURCE, tags.length == 0 ? "email" : "widget")
                    .number(ConversationField.CREATED_AT, createdAt)
                    .tags(List.of(tags))
                    .build()),
            store.server().ask(),
            NOW.toEpochMilli());
  }

  private void status(String id, String status, long seenAt) {
    store
        .server()
        .rows(
            List.of(
                ai.nexadesk.console.domain.ConversationFacts.of(id)
                    .text(ConversationField.STATUS, status)
                    .build()),
            store.server().ask(),
            seenAt);
  }

  private void history(String id, Message... messages) {
    store
        .messages()
        .take(
            ai.nexadesk.console.domain.ConversationFacts.of(id).build(),
            List.of(messages),
            true,
            store.server().ask(),
            NOW.toEpochMilli());
  }

  private void fill(Random random) {
    for (int i = 0; i < 300; i++) {
      String id = "c" + i;
      String agent = random.nextInt(3) == 0 ? null : "agent-" + random.nextInt(4);
      String status = List.of("open", "pending", "active", "archived").get(random.nextInt(4));
      String[] tags =
          Stream.of("a", "b", "c").filter(tag -> random.nextBoolean()).toArray(String[]::new);
      row(id, status, agent, ago(random.nextDouble() * 240), tags);
      if (random.nextInt(4) > 0) {
        List<Message> messages = new ArrayList<>();
        for (int m = 0; m < 1 + random.nextInt(4); m++) {
          String who = List.of("visitor", "bot", "agent").get(random.nextInt(3));
          String words = random.nextInt(3) == 0 ? "Can I talk to a person?" : "Hello";
          messages.add(Facts.message("m" + m, who, words, ago(9 - 2 * m - random.nextDouble())));
        }
        history(id, messages.toArray(Message[]::new));
      }
      if (random.nextInt(4) == 0) {
        status(id, "pending", ago(random.nextDouble() * 200));
        status(id, "archived", ago(random.nextDouble() * 200));
        if (random.nextBoolean()) {
          status(id, "open", ago(random.nextDouble() * 10));
        }
      }
      if (random.nextInt(20) == 0) {
        store.server().gone(List.of(id), NOW.toEpochMilli());
      }
    }
  }

  private void putOneInFiveAway() {
    long longest =
        queue.figures(Duration.ofHours(4)).whoWaitsLongest().map(Conversation::key).orElseThrow();
    List<Long> away = new ArrayList<>(List.of(longest));
    live().stream().map(Conversation::key).filter(key -> key % 5 == 0).forEach(away::add);
    store.reminders().set(away, Reminder.VISITOR_WRITES);
  }

  private List<Conversation> live() {
    return store
        .conversations()
        .rows(
            store
                .conversations()
                .keys(Query.ALL, ai.nexadesk.console.domain.Order.NEWEST_ACTIVITY, 0))
        .stream()
        .filter(one -> one.status().live())
        .toList();
  }

  private static boolean waits(Conversation one) {
    return one.marks().waiting() instanceof Waiting.Since;
  }

  private int lists(Figure figure) {
    return store.conversations().count(figure.query());
  }

  @Test
  void figuresAreThoseOfANaiveCount() {
    for (int seed = 0; seed < 3; seed++) {
      close();
      store = Store.open(folder.resolve("seed" + seed), InstantSource.fixed(NOW));
      queue = new Queue(store.queue(), InstantSource.fixed(NOW), ZONE);
      fill(new Random(seed));
      QueueFigures figures = queue.figures(Duration.ofHours(4));
      List<Conversation> live = live();
      assertThat(figures.live().count()).isEqualTo(live.size());
      assertThat(figures.unassigned().count()).isEqualTo(count(live, one -> one.agent() == null));
      assertThat(figures.waiting().count())
          .isEqualTo(count(live, QueueFiguresTest::waits))
          .isPositive();
      assertThat(figures.waitingUnknown().count())
          .isEqualTo(count(live, one -> one.marks().waiting() instanceof Waiting.Unknown))
          .isPositive();
      assertThat(figures.dropped().all().count())
          .isEqualTo(
              count(
                  live,
                  one ->
                      one.agent() != null
                          && one.marks().waiting() instanceof Waiting.Since(long since)
                          && since <= ago(4)))
          .isPositive();
      for (Share share : figures.agents()) {
        Predicate<Conversation> theirs =
            one -> Objects.equals(one.agent() == null ? null : one.agent().id(), share.id());
        assertThat(share.live().count()).isEqualTo(count(live, theirs));
        assertThat(share.waiting().count())
            .isEqualTo(count(live, theirs.and(QueueFiguresTest::waits)));
      }
      for (Share share : figures.tags()) {
        assertThat(share.live().count())
            .isEqualTo(count(live, one -> one.tags().contains(share.name())));
      }
      assertThat(figures.departments().stream().mapToInt(share -> share.live().count()).sum())
          .isEqualTo(live.size());
      assertThat(figures.sources().stream().mapToInt(share -> share.live().count()).sum())
          .isEqualTo(live.size());
    }
  }

  private static int count(List<Conversation> live, Predicate<Conversation> which) {
    return (int) live.stream().filter(which).count();
  }

  @Test
  void everyFigureListsExactlyAsManyAsItSays() {
    fill(new Random(7));
    putOneInFiveAway();
    QueueFigures figures = queue.figures(Duration.ofHours(4));
    List<Figure> all = new ArrayList<>();
    all.addAll(
        List.of(
            figures.live(),
            figures.unassigned(),
            figures.unassignedWaiting(),
            figures.waiting(),
            figures.waitingUnknown(),
            figures.dropped().all(),
            figures.asked().all(),
            figures.waits().atLeast(50),
            figures.waits().atLeast(90),
            figures.waits().atLeast(100)));
    all.addAll(figures.statuses());
    all.addAll(figures.waits().bands());
    Stream.of(figures.agents(), figures.departments(), figures.tags(), figures.sources())
        .flatMap(List::stream)
        .forEach(share -> Collections.addAll(all, share.live(), share.waiting()));
    Stream.of(figures.arrivals(), figures.archivings())
        .flatMap(hours -> hours.hours().stream())
        .forEach(hour -> Collections.addAll(all, hour.today(), hour.before()));
    assertThat(all).allSatisfy(figure -> assertThat(lists(figure)).isEqualTo(figure.count()));
    assertThat(figures.asked().all().count()).isPositive();
    assertThat(figures.arrivals().today()).isPositive();
    assertThat(figures.archivings().today()).isPositive();
    assertThat(figures.archivings().before()).isPositive();
    assertThat(figures.waits().bands().stream().mapToInt(Figure::count).sum())
        .isEqualTo(figures.waiting().count());
  }

  @Test
  void whoWaitsIsUnknownWhereTheServerCountsMoreMessagesThanAreHeld() {
    row("held", "open", null, ago(5), "a");
    history("held", Facts.message("1", "visitor", "Hello", ago(5)));
    row("more", "open", null, ago(5), "a");
    history("more", Facts.message("1", "visitor", "Hello", ago(5)));
    assertThat(queue.figures(Duration.ofHours(4)).waiting().count()).isEqualTo(2);
    store
        .server()
        .rows(
            List.of(
                Facts.row("more", ago(0.1)).number(ConversationField.MESSAGE_COUNT, 2L).build()),
            store.server().ask(),
            NOW.toEpochMilli());
    QueueFigures figures = queue.figures(Duration.ofHours(4));
    assertThat(figures.waiting().count()).isEqualTo(1);
    assertThat(figures.unassignedWaiting().count()).isEqualTo(1);
    assertThat(figures.waitingUnknown().count()).isEqualTo(1);
    assertThat(figures.waits().since()).hasSize(1);
    Stream.of(figures.waiting(), figures.waitingUnknown(), figures.unassignedWaiting())
        .forEach(figure -> assertThat(lists(figure)).isEqualTo(figure.count()));
    assertThat(lists(new Figure(1, new Query.WaitsLonger(new Age(1, Age.Unit.MINUTES))))).isOne();
  }

  @Test
  void tagsAndSourcesAreCountedWhateverTheirCaseAsTheyAreListed() {
    row("a", "open", null, ago(5), "vip");
    row("b", "open", null, ago(5), "VIP", "vip");
    row("c", "open", null, ago(5), "Vip");
    row("d", "open", null, ago(5), "vip");
    source("a", "Chat");
    source("b", "chat");
    QueueFigures figures = queue.figures(Duration.ofHours(4));
    assertThat(figures.tags())
        .singleElement()
        .satisfies(share -> assertThat(share.name()).isEqualTo("vip"));
    Stream.of(figures.tags(), figures.sources())
        .flatMap(List::stream)
        .map(Share::live)
        .forEach(figure -> assertThat(figure.count()).isEqualTo(lists(figure)));
    assertThat(figures.sources()).hasSize(2);
  }

  private void source(String id, String source) {
    store
        .server()
        .rows(
            List.of(
                ai.nexadesk.console.domain.ConversationFacts.of(id)
                    .text(ConversationField.SOURCE, source)
                    .build()),
            store.server().ask(),
            NOW.toEpochMilli());
  }

  @Test
  void percentilesAreSomebodysOwnWaitingTime() {
    long now = 1_000_000;
    long[] since = new long[10];
    for (int i = 0; i < 10; i++) {
      since[i] = now - (10 - i) * 1000L; // waits of 10 s down to 1 s
    }
    Waits waits = new Waits(now, since);
    assertThat(waits.within(50)).contains(Duration.ofSeconds(5));
    assertThat(waits.within(90)).contains(Duration.ofSeconds(9));
    assertThat(waits.within(100)).contains(Duration.ofSeconds(10));
    assertThat(waits.atLeast(100).count()).isEqualTo(1);
    assertThat(waits.atLeast(90).count()).isEqualTo(2);
    assertThat(new Waits(now, new long[0]).within(50)).isEmpty();
  }

  @Test
  void anHourTheClocksLeaveOutHasNoLength() {
    long[] edges = Hours.edges(java.time.LocalDate.of(2026, 3, 29), ZONE);
    assertThat(edges).hasSize(25);
    assertThat(edges[24] - edges[0]).isEqualTo(23 * HOUR);
    assertThat(edges[3] - edges[2]).isZero();
  }

  @Test
  void aVisitorWhoComesBackIsNotDroppedInTheSameMinute() {
    row("back", "open", "agent-1", ago(50), "a");
    history(
        "back",
        Facts.message("1", "visitor", "Hello", ago(50)),
        Facts.message("2", "agent", "Hi", ago(49)),
        Facts.message("3", "visitor", "Me again", ago(0.1)));
    row("left", "open", "agent-1", ago(50), "a");
    history(
        "left",
        Facts.message("1", "visitor", "Hello", ago(5)),
        Facts.message("2", "bot", "One moment", ago(4.9)),
        Facts.message("3", "visitor", "Still there?", ago(0.1)));
    row("nobody", "open", null, ago(50), "a");
    history("nobody", Facts.message("1", "visitor", "Hello", ago(5)));
    QueueFigures figures = queue.figures(Duration.ofHours(4));
    assertThat(figures.dropped().first()).extracting(Conversation::id).containsExactly("left");
    assertThat(queue.figures(Duration.ofHours(6)).dropped().all().count()).isZero();
  }

  @Test
  void whoAskedForAPersonIsListedUntilOneAnswers() {
    row("bot", "open", null, ago(5), "a");
    Message wish = Facts.message("1", "visitor", "I'd rather talk to a person", ago(3));
    Message bot = Facts.message("2", "bot", "I am sure I can help", ago(2));
    history("bot", wish, bot);
    row("fresh", "open", null, ago(5), "a");
    history("fresh", wish);
    row("plain", "open", null, ago(5), "a");
    history("plain", Facts.message("1", "visitor", "Where is my parcel?", ago(3)), bot);
    assertThat(queue.figures(Duration.ofHours(4)).asked().first())
        .extracting(Conversation::id)
        .containsExactly("bot");
    history("bot", wish, bot, Facts.message("3", "agent", "Here I am", ago(1)));
    assertThat(queue.figures(Duration.ofHours(4)).asked().all().count()).isZero();
  }

  @Test
  void handingOutIsOneUndoAndLeavesWhatSomebodyTookMeanwhile() {
    for (int i = 0; i < 9; i++) {
      row("w" + i, "open", null, ago(5), "a");
    }
    row("has", "open", "agent-1", ago(5), "a");
    row("other", "open", "agent-2", ago(5), "a");
    List<HandOut.Candidate> among =
        store.people().agents().stream().map(agent -> new HandOut.Candidate(agent, 1)).toList();
    HandOut handOut = HandOut.propose(store.queue().unassigned(), among, false);
    assertThat(handOut.agents()).hasSize(9);
    Edits edits = new Edits(store.intents(), new Titles());
    long taken = handOut.given().getFirst().key();
    edits.assign(List.of(taken), "agent-3");
    assertThat(edits.handOut(handOut.agents()).edits()).isEqualTo(8);
    assertThat(store.conversations().get(taken).orElseThrow().agent())
        .extracting(ai.nexadesk.console.domain.Agent::id)
        .isEqualTo("agent-3");
    assertThat(queue.figures(Duration.ofHours(4)).unassigned().count()).isZero();
    edits.undo();
    assertThat(queue.figures(Duration.ofHours(4)).unassigned().count()).isEqualTo(8);
  }

  private static final class Titles implements Edits.Titles {
    @Override
    public String status(String to) {
      return to;
    }

    @Override
    public String assign(@Nullable String agentId) {
      return "assign";
    }

    @Override
    public String route(@Nullable String departmentId) {
      return "route";
    }

    @Override
    public String tags(List<String> add, List<String> remove) {
      return "tags";
    }

    @Override
    public String handOut(int conversations) {
      return "hand out";
    }
  }
}
