/**
 * The way to a workspace of one's own, and back to it when its key is gone.
 *
 * <p>Imports {@code settings} and the shared {@code ui} packages only. What talks to the server and
 * to the keychain stands behind {@link ai.nexadesk.console.ui.connect.Connector}: the sheets draw
 * words that were chosen outside, and hand what was typed to it as {@link
 * ai.nexadesk.console.ui.connect.Typed}, which nothing can print.
 */
@NullMarked
package ai.nexadesk.console.ui.connect;

import org.jspecify.annotations.NullMarked;
