package ai.nexadesk.console.bench;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sandbox.Sender;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.sync.Desk;
import ai.nexadesk.console.sync.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Proof 5: a workspace where nothing happens costs next to nothing. */
final class FrugalityProof implements Bench.Proof {

  private static final int MINUTES = 10;
  private static final String POLL = "status=all&sort=updated_at%3Adesc&limit=";

  @Override
  public List<Line> measure(Path folder) throws Exception {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server =
            SandboxServer.start(
                SandboxOptions.defaults().withConversations(100_000).withClock(time));
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
      desk.engine.pace(Pace.HIDDEN);
      while (desk.store.conversations().held() < 100_000) {
        time.runFor(Duration.ofMinutes(1));
      }
      desk.engine.pace(Pace.ACTIVE);
      time.runFor(Duration.ofMinutes(10));
      Instant begin = time.instant();
      time.runFor(Duration.ofMinutes(MINUTES));
      List<SeenRequest> polls =
          server.workspace().seen().stream()
              .filter(seen -> seen.at().isAfter(begin) && seen.query().startsWith(POLL))
              .toList();
      long turns = MINUTES * 60 / 4;
      return List.of(
          Line.atMost(
              5,
              "requests for " + turns + " polls of an unchanged workspace",
              polls.size(),
              turns + 1,
              ""),
          Line.atMost(
              5, "of one poll, uncompressed", bytes(server, polls.getLast()), 10_240, "bytes"),
          oneChange(server, desk, time));
    }
  }

  private static long bytes(SandboxServer server, SeenRequest poll) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(server.baseUrl() + "/conversations?" + poll.query())
                .toURL()
                .openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + server.demoKey());
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes().length;
    }
  }

  private static Line oneChange(SandboxServer server, Desk desk, VirtualTime time) {
    String id =
        server.workspace().ids().reversed().stream()
            .filter(one -> server.workspace().state(one).orElseThrow().status().live())
            .filter(one ->
                desk.store.messages().history(desk.find(one).key()).held() == History.Held.CURRENT)
            .findFirst()
            .orElseThrow();
    Instant begin = time.instant();
    server.workspace().addMessage(id, Sender.VISITOR, "One more thing");
    time.runFor(Duration.ofMinutes(1));
    List<SeenRequest> since =
        server.workspace().seen().stream().filter(seen -> seen.at().isAfter(begin)).toList();
    long whole = since.stream().filter(seen -> seen.query().startsWith(POLL + "100")).count();
    long own = since.stream().filter(seen -> seen.query().contains("id=" + id)).count();
    return Line.atMost(5, "more for one changed conversation", whole + own, 1, "requests");
  }
}
