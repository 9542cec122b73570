package ai.nexadesk.console.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What was done about a damaged local copy when it was opened.
 *
 * @param setAside where the damaged files are now; empty when there was nothing left of them
 * @param whole whether everything that is only on this computer could be read from them
 * @param backup when the backup was made that the rest was taken from, empty when none was
 */
public record Rescued(Optional<Path> setAside, boolean whole, Optional<Instant> backup) {}
