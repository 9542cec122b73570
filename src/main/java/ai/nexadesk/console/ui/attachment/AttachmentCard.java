package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.OthersWords;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Something attached to a message: what is known of it, and what can be done. FX thread. */
public final class AttachmentCard extends HBox {

  /**
   * @param name and {@code facts}, safe to draw
   */
  public AttachmentCard(
      Attachment attachment, String name, String facts, AttachmentSteps steps, Texts texts) {
    super(6);
    VBox words = new VBox(line(name, "card-name"), line(facts, "card-facts"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox.setMargin(words, new javafx.geometry.Insets(0, 0, 0, 4));
    Nodes.tip(words, () -> name + "\n" + facts);
    getChildren().addAll(Nodes.icon(icon(attachment, name)), words);
    if (attachment.url() == null) {
      add(
          Feather.CODE,
          "attachment-raw",
          texts.of("attachment.raw", name),
          () -> steps.raw(attachment));
    } else {
      if (Pictures.named(attachment, name)) {
        String show = texts.of("attachment.show", name);
        add(Feather.EYE, "attachment-show", show, () -> steps.show(attachment));
      }
      String save = texts.of("attachment.save", name);
      add(Feather.DOWNLOAD, "attachment-save", save, () -> steps.save(attachment));
    }
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("attachment-card");
  }

  private static Label line(String text, String styleClass) {
    Label line = OthersWords.file(text, styleClass);
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }

  private void add(Feather icon, String id, String name, Runnable step) {
    Button button = Nodes.iconButton(icon, name, step);
    button.setId(id);
    getChildren().add(button);
  }

  private static Feather icon(Attachment attachment, String name) {
    if (attachment.url() == null) {
      return Feather.HELP_CIRCLE;
    }
    if (Runs.runs(attachment, SafeName.of(attachment, name))) {
      return Feather.ALERT_TRIANGLE;
    }
    return Pictures.named(attachment, name) ? Feather.IMAGE : Feather.FILE;
  }
}
