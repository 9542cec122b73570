package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs for files. */
public record ChosenFiles(Supplier<@Nullable Window> window, Texts texts) implements ViewFiles {

  @Override
  public Optional<Path> toRead() {
    FileChooser chooser = chooser(texts.of("views.importTitle"));
    return path(chooser.showOpenDialog(window.get()));
  }

  @Override
  public Optional<Path> toWrite(String suggestedName) {
    FileChooser chooser = chooser(texts.of("views.exportTitle"));
    chooser.setInitialFileName(suggestedName);
    return path(chooser.showSaveDialog(window.get()));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.of("views.fileKind"), "*.json"));
    return chooser;
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
