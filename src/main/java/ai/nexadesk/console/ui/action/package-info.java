/**
 * What a person can do in the window, each thing once: its name, its keys, when it can be done. Key
 * map, sheet of keys, palette, menus and tooltips all read the one registry, {@link
 * ai.nexadesk.console.ui.action.Actions}.
 *
 * <p>Shared and not part of the frame, because features that do not know each other read it: the
 * palette as well as the frame's menus. Imports {@code ui.text}, {@code ui.fx} and {@code
 * ui.control}. What an action does is given as a {@link java.lang.Runnable} by whoever assembles
 * the window; nothing here knows what it acts on. Everything is used on the FX thread.
 */
@NullMarked
package ai.nexadesk.console.ui.action;

import org.jspecify.annotations.NullMarked;
