/**
 * What the console tells about itself when something is wrong: its requests, and a bundle to send.
 */
@NullMarked
package ai.nexadesk.console.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
