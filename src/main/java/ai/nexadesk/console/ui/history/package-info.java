/**
 * The messages of the selected conversation.
 *
 * <p>Imports {@code domain}, {@code store} and the shared {@code ui.fx}, {@code ui.text}, {@code
 * ui.control}, {@code ui.message}, {@code ui.attachment}. A history becomes a list of small items
 * (a day, a sender, a bubble, a card), made off the FX thread and drawn by a virtual flow, so that
 * ten thousand messages open at their end at once. Flowless rather than a ListView because it keeps
 * its place when items of unknown height are put in front.
 */
@NullMarked
package ai.nexadesk.console.ui.history;

import org.jspecify.annotations.NullMarked;
