package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import java.nio.file.Path;

/**
 * One workspace to work in.
 *
 * @param name shown in the top bar
 * @param folder where its local copy lies
 * @param demo whether it is the embedded one
 */
record Connection(String name, WorkspaceAddress address, ApiKey key, Path folder, boolean demo) {}
