/**
 * What belongs to a person and not to a workspace: the folders of the operating system, and how the
 * console is to look and behave. Imports {@code domain} only.
 *
 * <p>{@link ai.nexadesk.console.settings.Settings} are values in memory that can be listened to;
 * {@code SettingsFile} is the JSON object they are kept in. The object, and not a record made from
 * it, is what is written back: so keys and words of a newer version survive an older one, and two
 * consoles on one data folder change only what was changed in them. No JavaFX: {@code ui.fx} binds
 * a value to a property.
 */
@NullMarked
package ai.nexadesk.console.settings;

import org.jspecify.annotations.NullMarked;
