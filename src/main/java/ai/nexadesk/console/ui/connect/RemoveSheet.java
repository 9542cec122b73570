package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks whether a workspace shall really be removed from this computer. FX thread. */
public final class RemoveSheet {

  /**
   * What goes with it and is nowhere else.
   *
   * @param unsent changes the server does not have yet
   */
  public record Losses(int unsent, int notes, int views, int reminders) {}

  private final Texts texts;
  private final Overlays overlays;

  public RemoveSheet(Texts texts, Overlays overlays) {
    this.texts = texts;
    this.overlays = overlays;
  }

  /**
   * Opens it in place of the sheet that is open.
   *
   * @param name of the workspace, safe to show
   * @param remove what is done when the person says yes
   */
  public void open(String name, Losses losses, Runnable remove) {
    Button keep = Nodes.button(texts.of("views.cancel"), overlays::close);
    keep.setId("remove-cancel");
    keep.setCancelButton(true);
    Button go =
        Nodes.button(
            texts.of("remove.go"),
            () -> {
              overlays.close();
              remove.run();
            },
            "strong-button");
    go.setId("remove-go");
    VBox content =
        new VBox(
            12,
            Nodes.wrapping(texts.of("remove.what"), "sheet-text"),
            Nodes.wrapping(words(losses), "sheet-text"));
    if (losses.unsent() > 0) {
      Label unsent = Nodes.wrapping(texts.count("remove.unsent", losses.unsent()), "field-problem");
      unsent.setId("remove-unsent");
      content.getChildren().add(unsent);
    }
    content.getChildren().add(Nodes.foot(keep, go));
    content.setId("remove-sheet");
    content.setPrefWidth(440);
    overlays.open(texts.of("remove.title", name), content, keep);
  }

  private String words(Losses losses) {
    return String.join(
        " · ",
        texts.count("remove.notes", losses.notes()),
        texts.count("remove.views", losses.views()),
        texts.count("remove.reminders", losses.reminders()));
  }
}
