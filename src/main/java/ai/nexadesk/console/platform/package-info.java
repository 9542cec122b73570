/**
 * The operating system: its display, its log file. Imports nothing of ours.
 *
 * <p>Anything here that an operating system lacks is a state the caller can ask for, never an
 * exception in the middle of something else.
 */
@NullMarked
package ai.nexadesk.console.platform;

import org.jspecify.annotations.NullMarked;
