/**
 * The frame of the window: top bar, rail of views, panes, and the sheets that show and change keys.
 *
 * <p>Imports {@code domain}, {@code store} and the shared {@code ui.action}, {@code ui.fx}, {@code
 * ui.text}, {@code ui.control}. Knows no other feature: what stands in the panes is given to it as
 * nodes, and what a key does as a {@link java.lang.Runnable}.
 */
@NullMarked
package ai.nexadesk.console.ui.shell;

import org.jspecify.annotations.NullMarked;
