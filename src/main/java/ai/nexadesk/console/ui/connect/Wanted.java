package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.settings.Keeping;

/**
 * What the person filled in.
 *
 * @param name of the workspace; may be blank
 * @param passphrase blank unless the key is to be kept in a file
 */
public record Wanted(String address, String name, Typed key, Keeping keeping, Typed passphrase) {}
