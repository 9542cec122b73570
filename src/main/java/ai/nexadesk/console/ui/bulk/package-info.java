/**
 * Doing something to one conversation or to many at once, and seeing how it comes along.
 *
 * <p>Imports {@code domain}, {@code store}, {@code edit}, the status of {@code sync}, and the
 * shared {@code ui.fx}, {@code ui.text}, {@code ui.control}. What an action is about is a set of
 * keys, frozen when it begins. The sentences about an action are made of its edits and not of the
 * title stored with it, so that they can name who it was about.
 */
@NullMarked
package ai.nexadesk.console.ui.bulk;

import org.jspecify.annotations.NullMarked;
