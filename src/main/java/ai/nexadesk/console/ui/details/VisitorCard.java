package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.OthersWords;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
  private final Fact name;
  private final Fact email;
  private final Fact phone;
  private final Fact company;
  private final Label nothing;

  VisitorCard(Texts texts) {
    this.texts = texts;
    getStyleClass().add("facts");
    name = new Fact(texts.of("visitor.name"));
    email = new Fact(texts.of("visitor.email"));
    phone = new Fact(texts.of("visitor.phone"));
    company = new Fact(texts.of("visitor.company"));
    nothing = Nodes.wrapping(texts.of("visitor.nothing"), "quiet");
    getChildren().addAll(name, email, phone, company, nothing);
  }

  void show(Visitor visitor) {
    name.show(visitor.name() == null ? null : visitor.displayName());
    email.show(visitor.email());
    phone.show(visitor.phone());
    company.show(visitor.company());
    Nodes.show(nothing, Stream.of(name, email, phone, company).noneMatch(Node::isVisible));
  }

  /** One line; kept from visitor to visitor, since making it anew costs more than the list. */
  private final class Fact extends HBox {
    private final Label shown = new OthersWords("", "fact-value");
    private final Button copy;
    private final String copyName;
    private String value = "";

    Fact(String name) {
      super(6);
      copyName = texts.of("visitor.copy", name);
      copy = Nodes.iconButton(Feather.COPY, copyName, () -> {});
      copy.setOnAction(event -> copy(value, copy));
      Nodes.tip(shown, shown::getText);
      getChildren().addAll(Nodes.rigid(name, "fact-name"), Nodes.spring(), shown, copy);
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("fact");
    }

    void show(@Nullable String now) {
      Nodes.show(this, now != null && !now.isBlank());
      value = Objects.requireNonNullElse(now, "");
      String line = SafeText.oneLine(value, 80);
      if (!line.equals(shown.getText())) {
        shown.setText(line);
        copy.setGraphic(Nodes.icon(Feather.COPY));
        copy.getTooltip().setText(copyName);
      }
    }
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
