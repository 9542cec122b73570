/**
 * Saving lists, tables and conversations as files, and printing conversations.
 *
 * <p>Imports {@code export}, {@code store} (the words of its failures) and of the window {@code
 * ui.control}, {@code ui.attachment}, {@code ui.text} and {@code ui.fx}. Where the file goes is
 * asked through {@link ai.nexadesk.console.ui.control.SaveDialog}, because the system's own dialog
 * does not exist without a display.
 */
@NullMarked
package ai.nexadesk.console.ui.export;

import org.jspecify.annotations.NullMarked;
