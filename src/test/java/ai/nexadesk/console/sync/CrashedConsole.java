package ai.nexadesk.console.sync;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A console without a window in a process of its own, for {@link CrashTest} to kill: makes a few
 * edits, says which are durable, and goes on sending until it is killed.
 *
 * <p>Arguments: folder, address, key, seed, number of the first edit, how many edits.
 */
final class CrashedConsole {

  private CrashedConsole() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[3]));
    int first = Integer.parseInt(args[4]);
    int edits = Integer.parseInt(args[5]);
    Desk desk = new Desk(Path.of(args[0]), URI.create(args[1]), args[2]);
    say("ready");
    while (desk.store.conversations().held() < CrashTest.CONVERSATIONS) {
      LockSupport.parkNanos(1_000_000);
    }
    long[] keys =
        desk.store.conversations().keys(Query.ALL, new Order(Order.Key.CREATED, false), 0);
    for (int i = first; i < first + edits; i++) {
      LockSupport.parkNanos(random.nextInt(40_000_000)); // a person takes a moment between two
      long key = keys[i % keys.length];
      if (i % 3 == 0) {
        desk.edits.setStatus(List.of(key), "pending");
      } else {
        desk.edits.changeTags(List.of(key), List.of("edit-" + i), List.of());
      }
      say("durable " + i + " " + desk.store.conversations().get(key).orElseThrow().id());
    }
    while (true) {
      LockSupport.park();
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
