/**
 * The page for team leads: how much there is to do, for whom, and what needs somebody now.
 *
 * <p>Imports {@code domain}, {@code store}, {@code triage}, {@code edit} and {@code export}, and of
 * the window {@code ui.control}, {@code ui.text} and {@code ui.fx}. Every number is a button that
 * opens the list it counts, through {@link ai.nexadesk.console.ui.queue.QueueSteps}: this page
 * knows neither the list nor the rail. The charts are small nodes of our own, since the toolkit's
 * charts can be read by neither keyboard nor screen reader.
 *
 * <p>Nodes stay and change their words when the figures are drawn again, so that the focus and the
 * pointer keep their place on a page that is alive.
 */
@NullMarked
package ai.nexadesk.console.ui.queue;

import org.jspecify.annotations.NullMarked;
