package ai.nexadesk.console.triage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.store.Similar;
import ai.nexadesk.console.triage.Suggestions.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final Agent KIM = new Agent("kim", "Kim");
  private static final Agent LEE = new Agent("lee", "Lee");

  private final List<Similar.Found> similar = new ArrayList<>();

  private static Conversation one(List<String> tags, @Nullable Agent agent, boolean told) {
    return new Conversation(
        1,
        "c",
        "widget",
        ConversationStatus.ARCHIVED,
        tags,
        0,
        0,
        agent,
        null,
        new Visitor(null, null, null, null, null),
        null,
        1,
        new Conversation.Marks(new Waiting.Answered(), false, 0, false, false, null, told, true));
  }

  private void add(int count, List<String> tags, @Nullable Agent agent) {
    for (int i = 0; i < count; i++) {
      similar.add(new Similar.Found(one(tags, agent, true), ""));
    }
  }

  private static Conversation fresh() {
    return one(List.of(), null, true);
  }

  @Test
  void theReasonCountsWhatIsThere() {
    add(9, List.of("billing", "refund", "refund"), KIM);
    add(5, List.of("refund"), LEE);
    add(6, List.of(), null);
    Suggestions made = Suggestions.of(similar);
    assertThat(made.tagsFor(fresh()))
        .containsExactly(new Proposal<>("refund", 14, 20), new Proposal<>("billing", 9, 20));
    assertThat(made.agentFor(fresh())).contains(new Proposal<>(KIM, 9, 20));
  }

  @Test
  void whatItHasIsNotProposed() {
    add(10, List.of("billing", "refund"), KIM);
    Suggestions made = Suggestions.of(similar);
    assertThat(made.tagsFor(one(List.of("refund"), null, true)))
        .extracting(Proposal::value)
        .containsExactly("billing");
    assertThat(made.agentFor(one(List.of(), LEE, true))).isEmpty();
  }

  @Test
  void whoHasItMustBeKnownToBeNobody() {
    add(10, List.of(), KIM);
    assertThat(Suggestions.of(similar).agentFor(one(List.of(), null, false))).isEmpty();
  }

  @Test
  void aThinReasonProposesNothing() {
    add(2, List.of("few"), KIM);
    assertThat(Suggestions.of(similar).tagsFor(fresh())).isEmpty();
    assertThat(Suggestions.of(similar).agentFor(fresh())).isEmpty();
    add(2, List.of("few"), LEE);
    add(16, List.of(), null);
    assertThat(Suggestions.of(similar).tagsFor(fresh())).isEmpty();
  }

  @Test
  void threeTagsAreEnough() {
    add(10, List.of("a", "b", "c", "d"), null);
    assertThat(Suggestions.of(similar).tagsFor(fresh()))
        .extracting(Proposal::value)
        .containsExactly("a", "b", "c");
    assertThat(Suggestions.of(similar).agentFor(fresh())).isEqualTo(Optional.empty());
  }
}
