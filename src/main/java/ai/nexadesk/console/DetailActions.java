package ai.nexadesk.console;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;

import ai.nexadesk.console.ui.action.Action.Group;
import ai.nexadesk.console.ui.action.Action.Rule;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.details.DetailsView;
import ai.nexadesk.console.ui.details.PeopleFiles;
import ai.nexadesk.console.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.FileChooser;

/** What the details let a person do besides editing. FX thread. */
record DetailActions(DetailsView details, Navigation navigation) {

  /** Adds one action to the registry. */
  @FunctionalInterface
  interface Adding {
    void add(Group group, String key, Rule rule, Runnable run, Trigger... keys);
  }

  void addAll(Adding actions) {
    Rule open = new Rule(navigation::openObstacle, false);
    actions.add(Group.DO, "action.note", open, navigation::note, typed("w"));
    actions.add(Group.DO, "action.raw", open, details::raw, pressed("Shortcut+Shift+J"));
    actions.add(Group.WINDOW, "action.notes", Rule.ALWAYS, details::allNotes, typed("W"));
    actions.add(
        Group.WINDOW,
        "action.people",
        Rule.ALWAYS,
        details.people()::open,
        pressed("Shortcut+Shift+P"));
    actions.add(Group.WINDOW, "action.importPeople", Rule.ALWAYS, details.people()::importFile);
    actions.add(Group.WINDOW, "action.exportPeople", Rule.ALWAYS, details.people()::exportFile);
  }

  /** The desktop's own dialogs for files of names. */
  record Chosen(Supplier<Parent> root, Texts texts) implements PeopleFiles {

    @Override
    public Optional<Path> toRead() {
      File file = chooser("people.import").showOpenDialog(root.get().getScene().getWindow());
      return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<Path> toWrite(String suggestedName) {
      FileChooser chooser = chooser("people.export");
      chooser.setInitialFileName(suggestedName);
      return Optional.ofNullable(chooser.showSaveDialog(root.get().getScene().getWindow()))
          .map(File::toPath);
    }

    private FileChooser chooser(String title) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.of(title));
      chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv"));
      return chooser;
    }
  }
}
