/**
 * Where the console keeps what belongs to a person, per operating system. Imports {@code domain}
 * only.
 */
@NullMarked
package ai.nexadesk.console.settings;

import org.jspecify.annotations.NullMarked;
