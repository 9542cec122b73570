package ai.nexadesk.console.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the window may know about keeping up: one immutable snapshot.
 *
 * @param state what is going on
 * @param since since when (local clock)
 * @param lastContact when the server last answered well (local clock), empty before the first time
 * @param lastTry when the last try that the person asked for ended, whatever came of it (local
 *     clock), empty before the first
 * @param detail the server's own words about a refusal, empty when it gave none
 * @param backfilled conversations read by the first sync so far
 * @param total conversations the server says there are, 0 until known
 * @param firstSyncLeft estimated time until everything is held, empty when done or unknown
 * @param skew server time minus local time; add to the local clock before showing an age
 * @param budget the request limit and who uses it
 */
public record SyncStatus(
    State state,
    Instant since,
    Optional<Instant> lastContact,
    Optional<Instant> lastTry,
    Optional<String> detail,
    long backfilled,
    long total,
    Optional<Duration> firstSyncLeft,
    Duration skew,
    BudgetUse budget) {

  /** What the console is doing, or what stops it. */
  public enum State {
    /** Nothing was answered yet. */
    CONNECTING,
    /** Answers come; the first whole read is still running. */
    FIRST_SYNC,
    /** Answers come and everything is held. */
    LIVE,
    /** No connection: everything held stays readable, edits queue. */
    OFFLINE,
    /** The server answers with failures. */
    SERVER_FAILING,
    /** The server asked for a pause (429). */
    LIMITED,
    /** 401: the key is wrong or was revoked. Nothing is sent until there is another. */
    KEY_REJECTED,
    /** 403 on a read: this address, or this key, may not read. */
    NOT_ALLOWED,
    /** 403 on a write: reading goes on, edits are kept and not sent. */
    READ_ONLY
  }

  /**
   * The request limit at one moment.
   *
   * @param limit requests a minute
   * @param used counted in the current window, by every console on this key
   * @param byLane used by this console in the window, by what it was for
   * @param stoppedUntil when a pause the server asked for ends
   */
  public record BudgetUse(
      int limit, int used, Map<String, Integer> byLane, Optional<Instant> stoppedUntil) {}
}
