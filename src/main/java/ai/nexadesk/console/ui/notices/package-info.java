/**
 * What the console has told: the bell in the top bar, the list behind it, and the words.
 *
 * <p>{@link NoticeWords} also words what the operating system shows, which says neither who nor
 * what unless the person allowed it: others can see a screen that its owner has locked.
 */
@NullMarked
package ai.nexadesk.console.ui.notices;

import org.jspecify.annotations.NullMarked;
