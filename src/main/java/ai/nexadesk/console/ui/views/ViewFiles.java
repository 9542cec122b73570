package ai.nexadesk.console.ui.views;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file. FX thread; empty when they changed their mind. */
public interface ViewFiles {

  /** A file to read. */
  Optional<Path> toRead();

  /** A file to write; it may exist, and the person then knows. */
  Optional<Path> toWrite(String suggestedName);
}
