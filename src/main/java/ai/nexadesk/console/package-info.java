/**
 * Start and assemble: the command line, the long-lived objects in the order they are built, and the
 * one place that knows every package.
 */
@NullMarked
package ai.nexadesk.console;

import org.jspecify.annotations.NullMarked;
