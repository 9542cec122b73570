/**
 * A person's intent made durable: submit, undo, redo, pause, cancel.
 *
 * <p>Imports {@code domain} and {@code store} only. An edit is on disk, in one transaction with its
 * overlay and its undo entry, before any method here returns; sending it is {@code sync}'s work.
 */
@NullMarked
package ai.nexadesk.console.edit;

import org.jspecify.annotations.NullMarked;
