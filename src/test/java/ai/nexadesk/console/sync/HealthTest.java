package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.domain.SystemTime;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static final ApiOutcome<String> MISSING = new ApiOutcome.Failed<>(new Failure.NotFound());

  private final Health health = new Health(new SystemTime());

  @Test
  void thatOneConversationIsMissingDoesNotMakeAServerWithoutTheListTheRightOne() {
    health.readList(MISSING);
    health.readOne(MISSING);
    assertThat(health.state()).isEqualTo(SyncStatus.State.SERVER_FAILING);
    health.readList(new ApiOutcome.Done<>("a list", null));
    assertThat(health.state()).isEqualTo(SyncStatus.State.LIVE);
  }

  @Test
  void whyEditsAreRefusedIsStillSaidAfterAnotherTrouble() {
    health.wrote(new ApiOutcome.Failed<>(new Failure.Forbidden("no write scope")));
    health.read(new ApiOutcome.Failed<>(new Failure.Unreachable(Failure.Obstacle.TIMEOUT)));
    health.read(new ApiOutcome.Done<>("a list", null));
    assertThat(health.state()).isEqualTo(SyncStatus.State.READ_ONLY);
    assertThat(health.detail()).contains("no write scope");
  }

  @Test
  void thatOneConversationIsMissingShowsThatTheServerIsThereAgain() {
    health.read(new ApiOutcome.Failed<>(new Failure.Unreachable(Failure.Obstacle.DNS)));
    health.readOne(MISSING);
    assertThat(health.state()).isEqualTo(SyncStatus.State.LIVE);
  }
}
