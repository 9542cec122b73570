/**
 * What is known of the selected conversation besides its messages, and what a person can change.
 *
 * <p>Imports {@code domain}, {@code store}, {@code edit} and the shared {@code ui.fx}, {@code
 * ui.text}, {@code ui.control}. An edit is given to {@code edit} in the background and shown when
 * the store says it is on disk: nothing here pretends.
 */
@NullMarked
package ai.nexadesk.console.ui.details;

import org.jspecify.annotations.NullMarked;
