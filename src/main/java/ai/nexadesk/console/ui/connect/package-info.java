/**
 * The way from the demo to a workspace of one's own.
 *
 * <p>Imports the shared {@code ui.text} and {@code ui.control} only.
 */
@NullMarked
package ai.nexadesk.console.ui.connect;

import org.jspecify.annotations.NullMarked;
