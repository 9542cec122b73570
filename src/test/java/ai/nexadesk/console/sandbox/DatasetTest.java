package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {

  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00.000Z");

  private static Workspace workspace(int size, long seed) {
    return new Workspace(
        SandboxOptions.defaults().withConversations(size).withSeed(seed).withClock(new TestClock()),
        new Staff());
  }

  @Test
  void oneSeedGivesOneWorkspace() {
    Workspace first = workspace(250, 7);
    Workspace again = workspace(250, 7);

    assertThat(again.ids()).isEqualTo(first.ids());
    for (String id : first.ids()) {
      assertThat(again.state(id)).isEqualTo(first.state(id));
    }
    assertThat(workspace(250, 8).ids()).doesNotContainAnyElementsOf(first.ids());
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "20,5,20", "300,20,45", "2000,80,125", "100000,850,1150"})
  void theQueueIsSmallAndTheArchiveLarge(int size, int least, int most) {
    var dataset = new Dataset(1, size, NOW, new Staff());

    long live = IntStream.range(0, size).filter(n -> dataset.status(n).live()).count();
    assertThat(live).isBetween((long) least, (long) most);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 13})
  void anyTinySizeWorks(int size) {
    Workspace workspace = workspace(size, 3);

    assertThat(workspace.ids()).hasSize(size).doesNotHaveDuplicates();
    workspace.live(Duration.ofMinutes(5));
  }

  @Test
  void aHundredThousandHoldNothingButTimesAndStatus() {
    var dataset = new Dataset(1, 100_000, NOW, new Staff());
    var conversations = new Conversations(dataset, new Staff());

    for (int number = 0; number < 100_000; number += 97) {
      conversations.row(number);
    }
    assertThat(conversations.held()).isZero();
    assertThat(conversations.count()).isEqualTo(100_000);
  }

  @Test
  void timesNeverLieInTheFutureOrOutOfOrder() {
    Workspace workspace = workspace(900, 5);

    for (String id : workspace.ids()) {
      TrueState state = workspace.state(id).orElseThrow();
      assertThat(state.updatedAt()).isBetween(state.createdAt(), NOW);
      assertThat(state.messages()).isNotEmpty();
      assertThat(state.messages().getFirst().createdAt()).isEqualTo(state.createdAt());
      assertThat(state.messages().getLast().createdAt()).isBeforeOrEqualTo(state.updatedAt());
      assertThat(state.messages().stream().map(SandboxMessage::createdAt).toList()).isSorted();
      assertThat(state.messages().getFirst().sender()).isEqualTo(Sender.VISITOR);
    }
  }

  @Test
  void everySlotOfEveryWordingIsFilled() {
    var dataset = new Dataset(2, 3_000, NOW, new Staff());
    for (Script script : new Library().all()) {
      Origin one = dataset.origin(17);
      for (Script.Turn turn : script.turns()) {
        for (Script.Wording wording : turn.wordings()) {
          assertThat(Slots.fill(wording.text(), one))
              .as(script.id())
              .isNotBlank()
              .doesNotContainPattern("\\{[a-z]+\\}|@@|\\\\n");
        }
      }
    }
  }

  @Test
  void whoAnswersNextFitsTheStatus() {
    var dataset = new Dataset(4, 4_000, NOW, new Staff());
    for (int number = 0; number < 4_000; number++) {
      Status status = dataset.status(number);
      List<SandboxMessage> messages = new Transcript(dataset.origin(number)).messages();
      if (status == Status.OPEN) {
        assertThat(messages).noneMatch(message -> message.sender() == Sender.AGENT);
        assertThat(messages.getLast().sender()).isEqualTo(Sender.VISITOR);
      }
      if (status == Status.PENDING && messages.size() > 1) {
        assertThat(messages.getLast().sender()).isEqualTo(Sender.AGENT);
      }
    }
  }

  @Test
  void theDataIsOfManyKinds() {
    Workspace workspace = workspace(3_000, 1);
    Set<String> topics = new HashSet<>();
    Set<Attachments.Shape> shapes = new HashSet<>();
    Set<String> opening = new HashSet<>();
    Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
    boolean unnamed = false;
    int longest = 0;
    for (String id : workspace.ids()) {
      TrueState state = workspace.state(id).orElseThrow();
      state.tags().stream().findFirst().ifPresent(topics::add);
      longest = Math.max(longest, state.messageCount());
      unnamed |= state.visitorName() == null;
      for (SandboxMessage message : state.messages()) {
        shapes.add(message.attachments().shape());
        int first = message.text().codePointAt(0);
        scripts.merge(Character.UnicodeScript.of(first), 1, Integer::sum);
      }
      opening.add(state.messages().getFirst().text());
    }
    assertThat(topics).hasSizeGreaterThanOrEqualTo(14);
    assertThat(shapes).containsExactlyInAnyOrder(Attachments.Shape.values());
    assertThat(scripts.keySet())
        .contains(
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.THAI);
    assertThat(opening).hasSizeGreaterThan(600);
    assertThat(longest).isGreaterThan(40);
    assertThat(unnamed).isTrue();
  }

  @Test
  void someVisitorsComeBack() {
    var dataset = new Dataset(1, 1_000, NOW, new Staff());
    Set<String> addresses = new HashSet<>();
    IntStream.range(0, 1_000).forEach(n -> addresses.add(dataset.visitor(n).address()));

    assertThat(addresses.size()).isBetween(500, 900);
    assertThat(addresses).allMatch(address -> address.endsWith(".example"));
  }

  @Test
  void aTopicTellsDepartmentAndTags() {
    Workspace workspace = workspace(2_000, 1);
    var staff = new Staff();
    String billing = staff.department("Billing").id();
    long billed = 0;
    long elsewhere = 0;
    for (String id : workspace.ids()) {
      TrueState state = workspace.state(id).orElseThrow();
      if (state.tags().contains("billing") && state.departmentId() != null) {
        billed += billing.equals(state.departmentId()) ? 1 : 0;
        elsewhere += billing.equals(state.departmentId()) ? 0 : 1;
      }
    }
    assertThat(billed).isGreaterThan(20 * elsewhere).isGreaterThan(50);
  }

  @Test
  void weekendsAndNightsAreQuiet() {
    var week = new Week(NOW.minus(Duration.ofDays(70)), NOW);
    int weekend = 0;
    int night = 0;
    for (int i = 0; i < 10_000; i++) {
      var time = Instant.ofEpochMilli(week.moment(i / 10_000.0)).atOffset(ZoneOffset.UTC);
      weekend += time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
      night += time.getHour() < 6 ? 1 : 0;
    }
    assertThat(weekend).isBetween(700, 1_600);
    assertThat(night).isLessThan(700);
  }

  @Test
  void theFirstScreenfulIsAsChosen() {
    var conversations = new Conversations(new Dataset(1, 2_000, NOW, new Staff()), new Staff());
    var request = new ListRequest(null, null, null, false, true, 0, 100);
    List<Row> live =
        Listing.page(conversations, request).rows().stream()
            .filter(row -> row.status().live())
            .limit(8)
            .toList();

    assertThat(live).extracting(Row::lastMessage).doesNotHaveDuplicates();
    assertThat(live)
        .extracting(Row::status)
        .isEqualTo(Showcase.ALL.stream().limit(8).map(Showcase::status).toList());
  }

  @Test
  void anIdLeadsBackToItsNumber() {
    var ids = new Ids(99);
    for (int number = 0; number < 2_000_000; number += 1_234) {
      assertThat(ids.number(ids.id(number))).hasValue(number);
    }
    assertThat(ids.number("c70f9500-a39c-42e5-b827-557766550002")).isEmpty();
    assertThat(ids.number("1-1-1-1-1")).isEmpty();
  }
}
