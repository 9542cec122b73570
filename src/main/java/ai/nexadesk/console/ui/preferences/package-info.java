/**
 * The sheet where a person changes how the console looks and behaves: every setting with a
 * sentence, its usual value and a way back to it. Imports {@code settings}, {@code domain} for who
 * sits here, and what all features share.
 *
 * <p>{@link ai.nexadesk.console.ui.preferences.Preferences} opens it; {@code Catalogue} lists what
 * there is, and a test fails when a setting is missing from it. A change applies as it is made:
 * there is nothing to confirm, so each line knows its own way back.
 */
@NullMarked
package ai.nexadesk.console.ui.preferences;

import org.jspecify.annotations.NullMarked;
