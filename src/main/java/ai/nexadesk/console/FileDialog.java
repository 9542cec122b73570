package ai.nexadesk.console;

import ai.nexadesk.console.ui.control.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.FileChooser;

/** The system's own dialog for saving a file. FX thread. */
final class FileDialog implements SaveDialog {

  private final Supplier<Parent> root;
  private SaveDialog instead = name -> Optional.empty();
  private boolean replaced;

  FileDialog(Supplier<Parent> root) {
    this.root = root;
  }

  /** Asks this from now on: where there is no display there is no dialog of the system's. */
  void replace(SaveDialog other) {
    instead = other;
    replaced = true;
  }

  @Override
  public Optional<Path> choose(String proposedName) {
    if (replaced) {
      return instead.choose(proposedName);
    }
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(proposedName);
    String ending = proposedName.substring(proposedName.lastIndexOf('.') + 1);
    if (ending.length() < proposedName.length() && ending.matches("[A-Za-z0-9]{1,8}")) {
      chooser
          .getExtensionFilters()
          .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    }
    return Optional.ofNullable(chooser.showSaveDialog(root.get().getScene().getWindow()))
        .map(File::toPath);
  }
}
