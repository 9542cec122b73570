/**
 * Keeps the local copy and the server agreeing: poll, sweep, backfill, reconcile, message fetch and
 * the outbox sender, each a class of its own under an engine that only schedules.
 *
 * <p>Why it is the way it is:
 *
 * <ul>
 *   <li>An edit leaves after a look, and the look after the wait for the window: waiting for a
 *       place can take a minute, and what was fresh before is not after it. So a batch first waits
 *       for room for the look and its edits together ({@code RequestBudget.awaitRoom}), then looks,
 *       then sends all at once. Having left together, their places come free together a minute
 *       later.
 *   <li>"Before" and "after" are judged by {@code ServerWrites.ask()}, which only counts up, and
 *       lengths of time by {@code Time.nanos()}: a clock that is set, either way, changes neither.
 *   <li>A look that left out a row nobody could read is not a look: the row may be the one that
 *       matters. It is repeated, and given up only after several tries.
 *   <li>Nobody can help a colleague who acts between the look and the arrival of an edit, since the
 *       API has no conditional write. That gap is one round trip, at most two seconds.
 *   <li>While a bulk edit fills the window, sweep, reading ahead and backfill rest, and the
 *       sender's looks stand for the polls.
 *   <li>The next page of the first read is fetched while one is stored only where the limit is so
 *       high that storing is what takes time; else it would be one more page to read twice after a
 *       kill.
 * </ul>
 *
 * <p>Imports {@code domain}, {@code api} and {@code store}. The window sees {@link
 * ai.nexadesk.console.sync.SyncStatus} and nothing else of it.
 */
@NullMarked
package ai.nexadesk.console.sync;

import org.jspecify.annotations.NullMarked;
