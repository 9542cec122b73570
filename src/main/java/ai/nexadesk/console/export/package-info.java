/**
 * What leaves the console as a file, and comes back as one. Imports {@code domain} and {@code
 * store}. A file that comes in is written by anybody: it is checked whole before anything of it is
 * used.
 */
@NullMarked
package ai.nexadesk.console.export;

import org.jspecify.annotations.NullMarked;
