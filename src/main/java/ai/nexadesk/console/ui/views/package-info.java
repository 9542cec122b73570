/**
 * Searches kept under a name: their part of the rail, the sheet to write them, and the file to hand
 * them on.
 *
 * <p>Imports {@code domain}, {@code store}, {@code export} and the window's shared parts. The rail
 * itself is the shell's; it takes a {@link ai.nexadesk.console.ui.control.RailSection} from here.
 */
@NullMarked
package ai.nexadesk.console.ui.views;

import org.jspecify.annotations.NullMarked;
