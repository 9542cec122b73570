/**
 * The bridge between the threads that work and the thread that draws.
 *
 * <p>Imports nothing of ours. The only place that names {@code Platform.runLater}: everything else
 * asks a {@link ai.nexadesk.console.ui.fx.Question} or listens through {@link
 * ai.nexadesk.console.ui.fx.Gathered}, so that the FX thread never waits for a disk and never runs
 * a hundred times for a hundred changes.
 */
@NullMarked
package ai.nexadesk.console.ui.fx;

import org.jspecify.annotations.NullMarked;
