/**
 * The palette: one field that finds whatever can be done and does it, and the choosers that look
 * the same (assign to whom, which department).
 *
 * <p>Imports {@code domain}, {@code store} (conversations by text) and the shared {@code
 * ui.action}, {@code ui.control}, {@code ui.fx}, {@code ui.text}. What it offers is given to it by
 * {@link ai.nexadesk.console.ui.palette.PaletteSource}s, so that it knows no other feature.
 */
@NullMarked
package ai.nexadesk.console.ui.palette;

import org.jspecify.annotations.NullMarked;
