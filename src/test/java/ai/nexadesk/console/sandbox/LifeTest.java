package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifeTest {

  private final TestClock clock = new TestClock();

  private Workspace lived(int steps) {
    var workspace =
        new Workspace(
            SandboxOptions.defaults().withConversations(400).withClock(clock), new Staff());
    for (int step = 0; step < steps; step++) {
      clock.pass(Duration.ofSeconds(30));
      workspace.live(Duration.ofSeconds(30));
    }
    return workspace;
  }

  @Test
  void visitorsWriteAndColleaguesWork() {
    Workspace before = lived(0);
    Map<String, TrueState> old = new HashMap<>();
    before.ids().forEach(id -> old.put(id, before.state(id).orElseThrow()));
    Workspace after = lived(240);

    List<TrueState> all = after.ids().stream().map(id -> after.state(id).orElseThrow()).toList();
    assertThat(all.size()).isGreaterThan(old.size() + 10);
    List<TrueState> changed =
        all.stream()
            .filter(state -> old.containsKey(state.id()))
            .filter(state -> !state.equals(old.get(state.id())))
            .toList();
    assertThat(changed).anyMatch(state -> state.status() == Status.ARCHIVED);
    assertThat(changed).anyMatch(s -> s.agentId() != null && !s.agentId().equals(agent(old, s)));
    assertThat(changed).anyMatch(s -> s.tags().size() > tags(old, s));
    assertThat(changed).anyMatch(s -> s.messages().getLast().sender() == Sender.AGENT);
    assertThat(all)
        .filteredOn(state -> !old.containsKey(state.id()))
        .anyMatch(s -> s.messages().stream().anyMatch(m -> m.sender() == Sender.BOT));
    assertThat(all).allMatch(state -> !state.updatedAt().isAfter(clock.instant()));
    assertThat(all.stream().filter(state -> state.status().live()).count()).isBetween(8L, 120L);
  }

  @Test
  void theSameStepsDoTheSame() {
    List<TrueState> first = states(lived(40));
    var otherClock = new LifeTest();
    assertThat(states(otherClock.lived(40))).isEqualTo(first);
  }

  @Test
  void colleaguesLeaveAloneWhatAClientEdited() {
    Workspace workspace = lived(0);
    List<String> live =
        workspace.ids().stream()
            .filter(id -> workspace.state(id).orElseThrow().status().live())
            .toList();
    live.forEach(id -> workspace.patch(id, Change.tags(List.of("mine"))));

    for (int step = 0; step < 100; step++) {
      clock.pass(Duration.ofMinutes(1));
      workspace.live(Duration.ofMinutes(1));
    }

    assertThat(live)
        .allMatch(id -> workspace.state(id).orElseThrow().tags().equals(List.of("mine")))
        .allMatch(id -> workspace.state(id).orElseThrow().status().live());
  }

  @Test
  void itLivesByItselfAtAPace() throws Exception {
    var options = SandboxOptions.defaults().withConversations(300).withPace(1000);
    try (var server = SandboxServer.start(options)) {
      await().until(() -> server.workspace().ids().size() > 300);
    }
  }

  @Test
  void itIsStillAtPaceZero() throws Exception {
    var options = SandboxOptions.defaults().withConversations(50).withClock(clock);
    try (var server = SandboxServer.start(options)) {
      List<TrueState> before = states(server.workspace());
      clock.pass(Duration.ofHours(2));
      assertThat(states(server.workspace())).isEqualTo(before);
    }
  }

  private static List<TrueState> states(Workspace workspace) {
    return workspace.ids().stream().map(id -> workspace.state(id).orElseThrow()).toList();
  }

  private static String agent(Map<String, TrueState> old, TrueState state) {
    TrueState was = old.get(state.id());
    return was == null || was.agentId() == null ? "" : was.agentId();
  }

  private static int tags(Map<String, TrueState> old, TrueState state) {
    TrueState was = old.get(state.id());
    return was == null ? 0 : was.tags().size();
  }
}
