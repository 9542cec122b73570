package ai.nexadesk.console.bench;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sandbox.Status;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.sync.Desk;
import ai.nexadesk.console.sync.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proof 7: a thousand edits at the pace of the limit, and all of them taken back. */
final class BulkProof implements Bench.Proof {

  private static final int EDITS = 1000;
  private static final int TOUCHED = 50;
  private static final int LIMIT = 100;

  @Override
  public List<Line> measure(Path folder) throws Exception {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server =
            SandboxServer.start(
                SandboxOptions.defaults().withConversations(2_000).withClock(time));
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
      desk.engine.pace(Pace.ACTIVE);
      while (desk.store.conversations().held() < 2_000) {
        time.runFor(Duration.ofMinutes(1));
      }
      time.runFor(Duration.ofMinutes(2));
      List<Long> keys = keys(desk);
      Map<String, Status> before = new HashMap<>();
      for (Conversation row : rows(desk, keys)) {
        before.put(row.id(), server.workspace().state(row.id()).orElseThrow().status());
      }
      List<Line> lines = new ArrayList<>();
      send(server, desk, time, keys, lines);
      takeBack(server, desk, time, before, lines);
      return lines;
    }
  }

  private static List<Long> keys(Desk desk) {
    List<Long> keys = new ArrayList<>();
    for (long key :
        desk.store
            .conversations()
            .keys(new Query.HasStatus("archived"), Order.NEWEST_ACTIVITY, EDITS)) {
      keys.add(key);
    }
    return keys;
  }

  private static List<Conversation> rows(Desk desk, List<Long> keys) {
    return desk.store.conversations().rows(keys.stream().mapToLong(Long::longValue).toArray());
  }

  private static void send(
      SandboxServer server, Desk desk, VirtualTime time, List<Long> keys, List<Line> lines) {
    Instant begin = time.instant();
    desk.edits.setStatus(keys, "pending");
    while (desk.store.outbox().size() > 0) {
      time.runFor(Duration.ofSeconds(1));
    }
    List<SeenRequest> seen =
        server.workspace().seen().stream().filter(one -> !one.at().isBefore(begin)).toList();
    List<SeenRequest> edits = seen.stream().filter(one -> one.method().equals("PATCH")).toList();
    Instant end = edits.getLast().at();
    double minutes = Duration.between(begin, end).toMillis() / 60_000.0;
    // Whole windows only: the last one is not full, since nothing is left to send in it.
    long whole = (long) minutes;
    Instant cut = begin.plus(Duration.ofMinutes(whole));
    double inWhole = edits.stream().filter(one -> one.at().isBefore(cut)).count();
    lines.add(Line.share(7, "of the limit used by edits", inWhole / (whole * LIMIT), 0.95));
    long polls =
        seen.stream()
            .filter(one -> one.query().contains("sort=updated_at") && !one.at().isAfter(end))
            .count();
    lines.add(
        Line.atMost(7, "polls while 1,000 edits are sent", polls, Math.ceilDiv(EDITS, 32), ""));
    lines.add(Line.atMost(7, "edits", edits.size(), EDITS, "requests"));
  }

  private static void takeBack(
      SandboxServer server,
      Desk desk,
      VirtualTime time,
      Map<String, Status> before,
      List<Line> lines) {
    List<String> ids = List.copyOf(before.keySet());
    ids.subList(0, TOUCHED).forEach(id -> server.workspace().setStatus(id, Status.ACTIVE));
    time.runFor(Duration.ofMinutes(2));
    long intent = desk.edits.undoNewest().orElseThrow().intent();
    while (desk.store.outbox().size() > 0) {
      time.runFor(Duration.ofSeconds(1));
    }
    long restored =
        ids.stream()
            .skip(TOUCHED)
            .filter(id -> server.workspace().state(id).orElseThrow().status() == before.get(id))
            .count();
    lines.add(
        new Line(
            7,
            "restored by undo",
            restored + "",
            EDITS - TOUCHED + "",
            restored == EDITS - TOUCHED));
    int skipped = desk.store.progress().of(intent).orElseThrow().count(EditResult.SKIPPED);
    lines.add(
        new Line(
            7,
            "left alone, because a colleague touched it",
            skipped + "",
            TOUCHED + "",
            skipped == TOUCHED));
  }
}
