/**
 * Putting a conversation away until later: the chooser, what a typed time means, and taking it
 * back.
 *
 * <p>{@link Moments} and {@link WhenText} are plain time arithmetic in the person's zone, so that
 * nine o'clock is nine o'clock on both sides of a change to summer time.
 */
@NullMarked
package ai.nexadesk.console.ui.remind;

import org.jspecify.annotations.NullMarked;
