/**
 * The list of conversations: what it lists, in which order, and how a row looks.
 *
 * <p>Imports {@code domain}, {@code store} and the shared {@code ui.fx}, {@code ui.text}, {@code
 * ui.control}. The list is a window on the store, never a copy of it: it holds the ordered keys,
 * and rows around the visible range in a small cache. Its one way out is the {@link
 * ai.nexadesk.console.ui.control.Selection} it writes.
 */
@NullMarked
package ai.nexadesk.console.ui.conversations;

import org.jspecify.annotations.NullMarked;
