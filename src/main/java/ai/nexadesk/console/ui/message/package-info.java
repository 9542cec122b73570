/**
 * The text of a message: read into blocks and spans, and drawn as text nodes of our own.
 *
 * <p>Imports {@code domain} and the shared {@code ui.fx}, {@code ui.text}, {@code ui.control}. A
 * package of its own because nothing in it knows a history: reading is pure and happens off the FX
 * thread, drawing takes what was read. There is no browser in it: markup can make letters bold and
 * name an address, and that is all it can do.
 *
 * <p>Emoji are pictures of one sheet, because what the toolkit draws for them depends on the fonts
 * of the computer, and is often grey or a box. The letters stay what is read, found and copied.
 */
@NullMarked
package ai.nexadesk.console.ui.message;

import org.jspecify.annotations.NullMarked;
