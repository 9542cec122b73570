package ai.nexadesk.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.store.Facts;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told, decided on a real copy by a clock the test sets. */
class NoticeWatchTest {

  private static final String ME = "agent-me";
  private static final Situation BEHIND = new Situation(true, false, 0, false, 0);

  @TempDir Path folder;
  private final SetTime time = new SetTime(Instant.parse("2026-03-20T08:00:00Z"));
  private final List<Notice> noticed = new ArrayList<>();
  private final List<List<Notice>> alerts = new ArrayList<>();
  private Situation situation = BEHIND;
  private Wishes wishes = Wishes.STANDARD;
  private Store store;
  private NoticeWatch watch;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), time);
    store.people().iAm(ME);
    watch = watch();
  }

  private NoticeWatch watch() {
    return new NoticeWatch(
        store,
        time,
        () -> situation,
        () -> wishes,
        new NoticeWatch.Listener() {
          @Override
          public void noticed(List<Notice> notices) {
            noticed.addAll(notices);
          }

          @Override
          public void alert(List<Notice> notices, boolean text) {
            alerts.add(notices);
          }
        });
  }

  @AfterEach
  void close() {
    watch.close();
    store.close();
  }

  private long now() {
    return time.millis();
  }

  private void arrives(String id, Duration ago, @Nullable String agent) {
    long at = now() - ago.toMillis();
    take(
        Facts.row(id, at)
            .number(ConversationField.CREATED_AT, at)
            .text(ConversationField.AGENT_ID, agent)
            .build());
  }

  private void take(ConversationFacts facts) {
    store.server().rows(List.of(facts), store.server().ask(), now());
  }

  private void writes(String id, int count, Duration ago) {
    long at = now() - ago.toMillis();
    store
        .messages()
        .take(
            Facts.detail(id, now(), count).build(),
            List.of(Facts.message("m" + count, Message.VISITOR, "hello", at)),
            true,
            store.server().ask(),
            now());
  }

  private long key(String id) {
    return store.conversations().find(id).orElseThrow().key();
  }

  private List<String> told() {
    watch.look();
    List<String> all =
        noticed.stream()
            .map(notice ->
                switch (notice) {
                  case Notice.About about -> about.kind() + " " + about.conversation().id();
                  case Notice.WhileAway(int changed, long at) -> "AWAY " + changed;
                })
            .toList();
    noticed.clear();
    return all;
  }

  @Test
  void aNewConversationWithNobodyIsToldOnceAndOneWithSomebodyIsNot() {
    arrives("a", Duration.ofSeconds(20), null);
    arrives("b", Duration.ofSeconds(20), "agent-other");
    assertThat(told()).containsExactly("UNASSIGNED a");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatTheFirstReadBringsInAndWhatIsOldIsNoNews() {
    situation = new Situation(true, true, 0, false, 0);
    arrives("a", Duration.ofSeconds(20), null);
    assertThat(told()).isEmpty();
    situation = BEHIND;
    assertThat(told()).isEmpty();
    arrives("b", Duration.ofMinutes(6), null);
    assertThat(told()).isEmpty();
  }

  @Test
  void freshIsMeasuredByTheServersClock() {
    time.pass(Duration.ofHours(3)); // this computer is three hours ahead
    situation = new Situation(true, false, -Duration.ofHours(3).toMillis(), false, 0);
    arrives("a", Duration.ofHours(3), null);
    assertThat(told()).containsExactly("UNASSIGNED a");
  }

  @Test
  void whatBecomesMineIsToldButNotWhenITookIt() {
    arrives("a", Duration.ofHours(1), "agent-other");
    arrives("b", Duration.ofHours(1), "agent-other");
    assertThat(told()).isEmpty();
    take(Facts.row("a", now()).text(ConversationField.AGENT_ID, ME).build());
    assertThat(told()).containsExactly("ASSIGNED a");
    store
        .intents()
        .submit("t", List.of(key("b")), was -> Optional.of(new Edit.Assign("agent-other", ME)));
    assertThat(told()).isEmpty();
    // The poll sees it before the answer to the edit does.
    take(Facts.row("b", now()).text(ConversationField.AGENT_ID, ME).build());
    assertThat(told()).isEmpty();
  }

  @Test
  void aVisitorWhoWritesInMineIsToldOnceAndElsewhereNot() {
    arrives("a", Duration.ofHours(1), ME);
    arrives("b", Duration.ofHours(1), "agent-other");
    told();
    writes("a", 2, Duration.ofSeconds(5));
    writes("b", 2, Duration.ofSeconds(5));
    assertThat(told()).containsExactly("VISITOR_WROTE a");
    writes("a", 2, Duration.ofSeconds(5));
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsBeforeTheEyesIsNotTold() {
    arrives("a", Duration.ofHours(1), ME);
    told();
    situation = new Situation(true, false, 0, true, key("a"));
    writes("a", 2, Duration.ofSeconds(5));
    assertThat(told()).isEmpty();
  }

  @Test
  void aLongTimeAwayIsOneSentence() {
    store.savedViews().add(new SavedView(0, "new", "is:unassigned", Order.NEWEST_ACTIVITY, true));
    for (int i = 0; i < 5; i++) {
      arrives("old-" + i, Duration.ofHours(1), null);
    }
    told();
    time.pass(Duration.ofMinutes(2));
    told(); // remembers how far it told
    situation = new Situation(false, false, 0, false, 0);
    time.pass(Duration.ofHours(8));
    watch.close();
    watch = watch(); // and the console was closed meanwhile
    assertThat(told()).isEmpty();
    situation = BEHIND;
    for (int i = 0; i < 3; i++) {
      arrives("missed-" + i, Duration.ofHours(2), null);
    }
    assertThat(told()).isEmpty();
    time.pass(Duration.ofSeconds(6));
    arrives("missed-last", Duration.ofHours(2), null);
    assertThat(told()).containsExactly("AWAY 4");
    time.pass(Duration.ofSeconds(30));
    assertThat(told()).isEmpty();
    arrives("here", Duration.ofSeconds(5), null);
    assertThat(told()).containsExactly("IN_VIEW here");
  }

  @Test
  void aShortBreakIsNotAnAbsence() {
    arrives("a", Duration.ofHours(1), null);
    told();
    time.pass(Duration.ofMinutes(2));
    told();
    situation = new Situation(false, false, 0, false, 0);
    time.pass(Duration.ofMinutes(2));
    told();
    situation = BEHIND;
    arrives("b", Duration.ofMinutes(1), null);
    time.pass(Duration.ofSeconds(6));
    assertThat(told()).containsExactly("UNASSIGNED b");
  }

  @Test
  void theSystemIsAskedOnceInTenSecondsWithEverythingThatCame() {
    arrives("a", Duration.ofSeconds(5), null);
    watch.look();
    assertThat(alerts).hasSize(1);
    for (int i = 0; i < 5; i++) {
      arrives("b" + i, Duration.ofSeconds(5), null);
      time.pass(Duration.ofSeconds(1));
      watch.look();
    }
    assertThat(alerts).hasSize(1);
    time.pass(Duration.ofSeconds(5));
    watch.look();
    assertThat(alerts).hasSize(2);
    assertThat(alerts.get(1)).hasSize(5);
    assertThat(noticed).hasSize(6);
  }

  @Test
  void theSystemIsLeftAloneInFrontOfTheWindowAndInQuietHours() {
    situation = new Situation(true, false, 0, true, 0);
    arrives("a", Duration.ofSeconds(5), null);
    assertThat(told()).containsExactly("UNASSIGNED a");
    situation = BEHIND;
    wishes = new Wishes(wishes.kinds(), false, true);
    arrives("b", Duration.ofSeconds(5), null);
    assertThat(told()).containsExactly("UNASSIGNED b");
    wishes = Wishes.STANDARD;
    time.pass(Duration.ofMinutes(1));
    watch.look();
    assertThat(alerts).isEmpty();
  }

  @Test
  void aKindThatIsNotWantedIsNotThere() {
    wishes = new Wishes(java.util.Set.of(Notice.Kind.REMINDER), false, false);
    arrives("a", Duration.ofSeconds(5), null);
    assertThat(told()).isEmpty();
  }

  @Test
  void aReminderIsToldWhenItsTimeHasComeAlsoAfterARestartAndOffline() {
    arrives("a", Duration.ofHours(1), ME);
    told();
    store
        .reminders()
        .set(List.of(key("a")), new Reminder.Until.At(now() + Duration.ofHours(1).toMillis()));
    time.pass(Duration.ofMinutes(59));
    assertThat(told()).isEmpty();
    watch.close();
    store.close();
    time.pass(Duration.ofHours(20));
    store = Store.open(folder.resolve("data"), time);
    situation = new Situation(false, false, 0, false, 0);
    watch = watch();
    assertThat(told()).containsExactly("REMINDER a");
    assertThat(told()).isEmpty();
  }

  @Test
  void aViewThatNotifiesTellsOfWhatComesInAndOfNothingElse() {
    arrives("c-old", Duration.ofHours(1), ME);
    store.savedViews().add(new SavedView(0, "mine, big", "tag:vip", Order.NEWEST_ACTIVITY, true));
    store.savedViews().add(new SavedView(0, "silent", "tag:vip", Order.NEWEST_ACTIVITY, false));
    watch.look();
    noticed.clear();

    tagged("c-old", "vip");
    watch.look();
    assertThat(noticed)
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.About.class,
            about -> {
              assertThat(about.kind()).isEqualTo(Notice.Kind.IN_VIEW);
              assertThat(about.view()).isEqualTo("mine, big");
              assertThat(about.conversation().id()).isEqualTo("c-old");
            });
    noticed.clear();
    time.pass(Duration.ofSeconds(5));
    tagged("c-old", "vip", "more");
    watch.look();
    assertThat(noticed).isEmpty();
    tagged("c-old", "more");
    watch.look();
    tagged("c-old", "vip");
    watch.look();
    assertThat(noticed).hasSize(1);
  }

  @Test
  void aVisitorWhoWritesBringsBackWhatWaitedForThat() {
    arrives("a", Duration.ofHours(1), "agent-other");
    writes("a", 1, Duration.ofHours(1));
    store.reminders().set(List.of(key("a")), Reminder.VISITOR_WRITES);
    assertThat(told()).isEmpty();
    writes("a", 2, Duration.ofSeconds(5));
    assertThat(told()).containsExactly("REMINDER a");
    assertThat(told()).isEmpty();
  }

  @Test
  void oneConversationIsToldOnceALookAsWhatIsMostPersonal() {
    store.savedViews().add(new SavedView(0, "new", "is:unassigned", Order.NEWEST_ACTIVITY, true));
    told();
    arrives("a", Duration.ofSeconds(5), null);
    assertThat(told()).containsExactly("IN_VIEW a");
  }

  @Test
  void timeAloneBringsAConversationIntoAViewThatAsksForAnAge() {
    arrives("a", Duration.ofHours(1), ME);
    store.savedViews().add(new SavedView(0, "old", "older:2h", Order.NEWEST_ACTIVITY, true));
    assertThat(told()).isEmpty();
    passInSight(Duration.ofHours(2));
    assertThat(told()).containsExactly("IN_VIEW a");
    assertThat(told()).isEmpty();
  }

  /** Time passes while the server answers: nobody is away. */
  private void passInSight(Duration time) {
    for (long minutes = 0; minutes < time.toMinutes(); minutes += 5) {
      this.time.pass(Duration.ofMinutes(5));
      watch.look();
    }
  }

  @Test
  void timeAloneBringsAVisitorWhoWaitsIntoAViewThatAsksForHowLong() {
    arrives("a", Duration.ofMinutes(30), "agent-other");
    writes("a", 1, Duration.ofMinutes(30));
    store.savedViews().add(new SavedView(0, "late", "waiting:>1h", Order.NEWEST_ACTIVITY, true));
    assertThat(told()).isEmpty();
    passInSight(Duration.ofHours(1));
    assertThat(told()).containsExactly("IN_VIEW a");
    assertThat(told()).isEmpty();
  }

  private void tagged(String id, String... tags) {
    take(Facts.row(id, now()).tags(List.of(tags)).text(ConversationField.AGENT_ID, ME).build());
  }
}
