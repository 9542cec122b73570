package ai.nexadesk.console.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.store.QueueCounts.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandOutTest {

  private static Work work(long key, @Nullable String previous) {
    return new Work(
        new Conversation(
            key,
            "c" + key,
            "widget",
            ConversationStatus.OPEN,
            List.of(),
            0,
            0,
            null,
            null,
            new Visitor(null, null, null, null, null),
            null,
            1,
            new Conversation.Marks(Waiting.UNKNOWN, false, 0, false, false, null)),
        previous);
  }

  private static HandOut.Candidate agent(String id, int live) {
    return new HandOut.Candidate(new Agent(id, id), live);
  }

  @Test
  void loadsEndAsEvenAsTheWorkAllows() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<HandOut.Candidate> among = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        among.add(agent("a" + i, random.nextInt(12)));
      }
      List<Work> work = new ArrayList<>();
      for (int i = 0; i < random.nextInt(60); i++) {
        work.add(work(i, null));
      }
      HandOut handOut = HandOut.propose(work, among, true);
      assertThat(handOut.agents()).hasSize(work.size());
      int highestGiven =
          handOut.loads().stream()
              .filter(load -> load.after() > load.before())
              .mapToInt(HandOut.Load::after)
              .max()
              .orElse(0);
      IntSummaryStatistics after =
          handOut.loads().stream().mapToInt(HandOut.Load::after).summaryStatistics();
      // Nobody who got something ends more than one above whoever has least.
      assertThat(highestGiven).isLessThanOrEqualTo(after.getMin() + 1);
    }
  }

  /** To look at everybody for each piece would be looking four thousand million times. */
  @Test
  void oneHundredThousandAreHandedOutAmongManyWithoutAskingEverybodyEachTime() {
    List<HandOut.Candidate> among = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      among.add(agent("a" + i, i % 7));
    }
    List<Work> work = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      work.add(work(i, i % 3 == 0 ? "a" + i % 60_000 : null));
    }
    HandOut handOut =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> HandOut.propose(work, among, true));
    assertThat(handOut.agents()).hasSize(100_000);
    assertThat(handOut.loads()).extracting(HandOut.Load::after).allMatch(after -> after >= 3);
  }

  @Test
  void aVisitorGoesBackToTheAgentTheyHadIfThatOneIsChosen() {
    List<Work> work = List.of(work(1, "a1"), work(2, "gone"), work(3, null));
    List<HandOut.Candidate> among = List.of(agent("a0", 0), agent("a1", 5));
    assertThat(HandOut.propose(work, among, true).agents())
        .containsEntry(1L, "a1")
        .containsEntry(2L, "a0")
        .containsEntry(3L, "a0");
    assertThat(HandOut.propose(work, among, false).agents()).containsEntry(1L, "a0");
  }

  @Test
  void aProposalCanBeChangedAndCountsAnew() {
    List<HandOut.Candidate> among = List.of(agent("a0", 0), agent("a1", 0));
    HandOut handOut = HandOut.propose(List.of(work(1, null), work(2, null)), among, true);
    HandOut changed = handOut.with(Set.of(1L), new Agent("a1", "a1")).with(Set.of(2L), null);
    assertThat(changed.agents()).containsOnlyKeys(1L).containsEntry(1L, "a1");
    assertThat(changed.loads()).extracting(HandOut.Load::after).containsExactly(0, 1);
    assertThat(HandOut.propose(List.of(work(1, null)), List.of(), true).agents()).isEmpty();
  }
}
