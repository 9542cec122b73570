package ai.nexadesk.console.bench;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sync.Desk;
import ai.nexadesk.console.sync.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proof 3: the published limit is never passed and hardly anything of it is left lying. */
final class LimitProof implements Bench.Proof {

  private static final int LIMIT = 100;
  private static final int MINUTES = 10;
  private static final int CONSOLES = 3;

  @Override
  public List<Line> measure(Path folder) throws Exception {
    List<Line> lines = new ArrayList<>();
    oneConsole(folder.resolve("one"), lines);
    threeConsoles(folder, lines);
    return lines;
  }

  private static SandboxServer server(VirtualTime time) throws IOException {
    return SandboxServer.start(
        SandboxOptions.defaults().withConversations(100_000).withLimit(LIMIT).withClock(time));
  }

  /** A person clicks and reads all the time, and everything in the background has work. */
  private static void oneConsole(Path folder, List<Line> lines) throws IOException {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server = server(time);
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
      desk.engine.pace(Pace.ACTIVE);
      time.runFor(Duration.ofSeconds(10));
      Instant begin = time.instant();
      for (int click = 0; click < MINUTES * 15; click++) {
        long[] keys = desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 200);
        long key = keys[click % keys.length];
        desk.edits.changeTags(List.of(key), List.of("bench-" + click), List.of());
        desk.engine.opened(Optional.of(desk.store.conversations().get(key).orElseThrow().id()));
        time.runFor(Duration.ofSeconds(4));
      }
      List<SeenRequest> seen = server.workspace().seen();
      lines.add(Line.atMost(3, "429 in ten minutes, every lane busy", refused(seen, begin), 0, ""));
      double used = seen.stream().filter(request -> request.at().isAfter(begin)).count();
      lines.add(Line.share(3, "of the window used", used / (LIMIT * MINUTES), 0.95));
    }
  }

  private static long refused(List<SeenRequest> seen, Instant from) {
    return seen.stream()
        .filter(request -> request.at().isAfter(from) && request.status() == 429)
        .count();
  }

  private static void threeConsoles(Path folder, List<Line> lines) throws IOException {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server = server(time)) {
      List<Desk> desks = new ArrayList<>();
      long[] used = new long[CONSOLES];
      try {
        Instant begin = time.instant().plusSeconds(30);
        for (int i = 0; i < CONSOLES; i++) {
          desks.add(
              new Desk(folder.resolve("desk-" + i), server.baseUrl(), server.demoKey(), time));
        }
        time.runFor(Duration.ofSeconds(30));
        for (int minute = 0; minute < MINUTES; minute++) {
          time.runFor(Duration.ofMinutes(1));
          for (int i = 0; i < CONSOLES; i++) {
            used[i] +=
                desks.get(i).engine.current().budget().byLane().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
          }
        }
        long refused = refused(server.workspace().seen(), begin);
        lines.add(Line.atMost(3, "429 after 30 s, three consoles on one key", refused, 0, ""));
        long all = java.util.Arrays.stream(used).sum();
        long least = java.util.Arrays.stream(used).min().orElse(0);
        lines.add(Line.share(3, "least share of three consoles", least / (double) all, 0.20));
      } finally {
        desks.forEach(Desk::close);
      }
    }
  }
}
