/**
 * How the window looks: fonts, the light and the dark theme, our stylesheets.
 *
 * <p>Imports nothing of ours. AtlantaFX's Primer is the base; the palette files are the only places
 * that name a colour, every other stylesheet uses their names.
 */
@NullMarked
package ai.nexadesk.console.ui.theme;

import org.jspecify.annotations.NullMarked;
