package ai.nexadesk.console.ui.control;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where to save a file. FX thread. */
@FunctionalInterface
public interface SaveDialog {

  /** Where to; empty when the person changed their mind. */
  Optional<Path> choose(String proposedName);
}
