/**
 * Keeps the local copy and the server agreeing: poll, sweep, backfill, reconcile, message fetch and
 * the outbox sender, each a class of its own under an engine that only schedules.
 *
 * <p>Imports {@code domain}, {@code api} and {@code store}. The window sees {@link
 * ai.nexadesk.console.sync.SyncStatus} and nothing else of it.
 */
@NullMarked
package ai.nexadesk.console.sync;

import org.jspecify.annotations.NullMarked;
