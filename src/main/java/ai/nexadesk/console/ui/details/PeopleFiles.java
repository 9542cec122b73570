package ai.nexadesk.console.ui.details;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file of names. FX thread; empty when they changed their mind. */
public interface PeopleFiles {

  /** A file to read. */
  Optional<Path> toRead();

  /** A file to write; it may exist, and the person then knows. */
  Optional<Path> toWrite(String suggestedName);
}
