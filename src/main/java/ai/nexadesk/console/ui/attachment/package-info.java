/**
 * What is attached to messages: a card in the history, and the sheets that show or save it.
 *
 * <p>Imports {@code domain} and the shared {@code ui.fx}, {@code ui.text}, {@code ui.control}. A
 * shared package of its own, because the history shows cards and must not know how a file is
 * fetched. Strangers sent these files: nothing of one is asked for before the person wants it, the
 * name is made safe before it is proposed, what this computer would run needs a second yes, and a
 * picture is decoded only when its own header says that it is small enough.
 *
 * <p>Fetching is done behind {@link ai.nexadesk.console.ui.attachment.Fetcher}, since the window
 * never speaks HTTP.
 */
@NullMarked
package ai.nexadesk.console.ui.attachment;

import org.jspecify.annotations.NullMarked;
