/**
 * Small nodes that more than one feature shows, and the one piece of state they share: what is
 * selected.
 *
 * <p>Imports {@code domain} and {@code ui.text}; knows no store and no feature. Everything here is
 * used on the FX thread.
 */
@NullMarked
package ai.nexadesk.console.ui.control;

import org.jspecify.annotations.NullMarked;
