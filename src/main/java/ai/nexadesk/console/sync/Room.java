package ai.nexadesk.console.sync;

import ai.nexadesk.console.domain.Time;

/** A wait for room in the request window that its maker can leave. Made and left by one thread. */
final class Room {

  private final Thread thread;
  private volatile boolean ended;
  private volatile int places = 1;

  /**
   * @param wanted how many requests should be able to leave one right after the other
   * @param news called, on another thread, when there is room
   */
  Room(Remote remote, Time time, int wanted, Runnable news) {
    thread =
        time.start(
            "send-room",
            () -> {
              try {
                places = remote.awaitRoom(wanted);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody waits for it any more
              } finally {
                ended = true;
                news.run();
              }
            });
  }

  boolean ended() {
    return ended;
  }

  /** How many can leave, once it has ended. */
  int places() {
    return places;
  }

  void leave() {
    thread.interrupt();
  }
}
