package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.RailSection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;

/** What a person does with saved views, and what the window says to it. FX thread. */
public final class ViewCommands {

  private final SavedViewsModel model;
  private final Background background;
  private final Overlays overlays;
  private final Texts texts;
  private final Around around;

  /** The window around. */
  public interface Around {
    void show(ViewRef view);

    /** Shows it without what is in the search field. */
    void showAlone(ViewRef view);

    void say(String words);

    /** Says something and offers a step. */
    void offer(String words, String step, Runnable run);

    /** What is listed now, to be kept under a name that is still empty. */
    SavedView listed();

    ViewFiles files();
  }

  public ViewCommands(
      SavedViewsModel model, Background background, Overlays overlays, Texts texts, Around around) {
    this.model = model;
    this.background = background;
    this.overlays = overlays;
    this.texts = texts;
    this.around = around;
  }

  /** The saved views, for the rail. */
  public RailSection section() {
    return new SavedSection(model, this, texts);
  }

  /** Asks for a name for what is listed now, and keeps it. */
  public void saveListed() {
    new ViewSheet(texts, overlays)
        .open(
            texts.of("views.saveTitle"),
            around.listed(),
            view ->
                model.add(
                    List.of(view),
                    kept -> {
                      around.showAlone(kept.getFirst());
                      around.say(texts.of("views.saved", kept.getFirst().name()));
                    }));
  }

  void show(SavedView view) {
    around.show(view);
  }

  void edit(SavedView view) {
    new ViewSheet(texts, overlays).open(texts.of("views.editTitle"), view, model::change);
  }

  void notify(SavedView view, boolean notify) {
    model.change(view.notifying(notify));
  }

  void duplicate(SavedView view) {
    model.duplicate(view);
  }

  void move(SavedView view, int by) {
    int place = model.views().indexOf(view) + by;
    if (place >= 0 && place < model.views().size()) {
      model.move(view, place, () -> {});
    }
  }

  void delete(SavedView view) {
    model.delete(
        view,
        step ->
            around.offer(
                texts.of("views.deleted", view.name()),
                texts.of("views.undo"),
                () -> model.undo(step)));
  }

  void export(SavedView view) {
    exporting(List.of(view));
  }

  /** What can be done with all of them, or without any. */
  List<MenuItem> all() {
    MenuItem save = ViewMenu.item("views-save", texts.of("views.saveListed"), this::saveListed);
    MenuItem in = ViewMenu.item("views-import", texts.of("views.import"), this::importing);
    MenuItem out =
        ViewMenu.item(
            "views-export",
            texts.of("views.exportAll"),
            () -> exporting(List.copyOf(model.views())));
    out.setDisable(model.views().isEmpty());
    return List.of(save, in, out);
  }

  private void exporting(List<SavedView> views) {
    Consumer<String> say = around::say;
    around
        .files()
        .toWrite("nexadesk-views.json")
        .ifPresent(file ->
            background.<String>question().ask(() -> ViewTransfer.write(views, file, texts), say));
  }

  private void importing() {
    around
        .files()
        .toRead()
        .ifPresent(file ->
            background
                .<ViewTransfer.Found>question()
                .ask(
                    () -> ViewTransfer.read(file, texts),
                    found -> {
                      if (found.views().isEmpty()) {
                        around.say(found.words());
                      } else {
                        model.add(found.views(), kept -> around.say(found.words()));
                      }
                    }));
  }
}
