/**
 * The status bar and the banner that says what is wrong.
 *
 * <p>Imports {@code store}, {@code sync} (its status only) and the shared {@code ui.fx}, {@code
 * ui.text}, {@code ui.control}. Every item explains itself when pressed.
 */
@NullMarked
package ai.nexadesk.console.ui.status;

import org.jspecify.annotations.NullMarked;
