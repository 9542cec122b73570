/**
 * Words, numbers, times, and text written by strangers made safe to draw.
 *
 * <p>Pure Java: imports nothing of ours and no control, so that every rule in it is tested without
 * a window. A package of its own because every feature needs it and none owns it.
 */
@NullMarked
package ai.nexadesk.console.ui.text;

import org.jspecify.annotations.NullMarked;
