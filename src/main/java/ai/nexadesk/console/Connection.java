package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.settings.KnownWorkspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One workspace to work in.
 *
 * @param name shown in the top bar
 * @param folder where its local copy lies
 * @param key {@link ApiKey#UNKNOWN} while it is still to be found
 * @param demo whether it is the embedded one
 * @param known how it is remembered; empty for the demo and for the command line's
 */
record Connection(
    String name,
    WorkspaceAddress address,
    ApiKey key,
    Path folder,
    boolean demo,
    Optional<KnownWorkspace> known) {}
