package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the visitor, each value with a button that copies it. */
final class VisitorCard extends VBox {

  private static final int COPIED = 500;

  private final Texts texts;

  VisitorCard(Texts texts) {
    this.texts = texts;
    getStyleClass().add("facts");
  }

  void show(Visitor visitor) {
    getChildren().clear();
    add(texts.of("visitor.name"), visitor.name() == null ? null : visitor.displayName());
    add(texts.of("visitor.email"), visitor.email());
    add(texts.of("visitor.phone"), visitor.phone());
    add(texts.of("visitor.company"), visitor.company());
    if (getChildren().isEmpty()) {
      getChildren().add(Nodes.wrapping(texts.of("visitor.nothing"), "quiet"));
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      getChildren().add(line(name, value));
    }
  }

  private Node line(String name, String value) {
    Label shown = Nodes.shrinking(SafeText.oneLine(value, 80), "fact-value");
    shown.setTooltip(new Tooltip(shown.getText()));
    Button copy = Nodes.iconButton(Feather.COPY, texts.of("visitor.copy", name), () -> {});
    copy.setOnAction(event -> copy(value, copy));
    HBox line = new HBox(6, Nodes.rigid(name, "fact-name"), Nodes.spring(), shown, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("fact");
    return line;
  }

  private void copy(String value, Button button) {
    ClipboardContent content = new ClipboardContent();
    // A stranger wrote it: what is pasted is what was shown, without line ends or hidden signs.
    content.putString(SafeText.oneLine(value, COPIED));
    Clipboard.getSystemClipboard().setContent(content);
    button.setGraphic(Nodes.icon(Feather.CHECK, "copied"));
    button.getTooltip().setText(texts.of("visitor.copied"));
  }
}
