/**
 * The local copy of the workspace: the only SQL in the program.
 *
 * <p>One SQLite file in WAL mode. Server columns hold only what the server said, field by field;
 * the outbox holds what the person wants; effective columns are computed from the two by {@link
 * ai.nexadesk.console.domain.Editable#with(Iterable)} in the same transaction that writes either
 * side, and every list, filter, count and search reads those. So a poll never overwrites an edit,
 * and reverting one is deleting a row.
 *
 * <p>What the server can be asked for again, the pages of the first read and the full-text index,
 * is committed without waiting for the disk; all that the person did is. The first read leaves the
 * words of its rows to be indexed behind it ({@code text_due}), and search looks at those rows one
 * by one until they are. Where pages come faster than they can be stored one by one, each is kept
 * in a file as it arrives ({@link ai.nexadesk.console.store.ArrivedPages}) and many are merged in
 * one transaction.
 *
 * <p>Imports {@code domain} only. There is one writing connection, passed from thread to thread
 * under a fair lock rather than owned by a thread of its own: a transaction is then a plain method
 * call and its failure a plain exception. A few reading connections serve everybody else; WAL lets
 * them read while a transaction is open. No method may be called on the JavaFX thread.
 */
@NullMarked
package ai.nexadesk.console.store;

import org.jspecify.annotations.NullMarked;
