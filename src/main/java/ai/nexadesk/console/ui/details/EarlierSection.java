package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.SameVisitor;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.OthersWords;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Other conversations of the visitor, each of which unfolds where it stands. FX thread. */
final class EarlierSection extends VBox {

  private static final int LAST = 120;
  private static final int MOST_MESSAGES = 12;
  private static final int MESSAGE = 400;

  private final DetailsModel model;
  private final Texts texts;
  private final Times times;
  private List<SameVisitor.Found> shown = List.of();
  private long unfolded = Selection.NONE;
  private final VBox story = new VBox(6);

  EarlierSection(DetailsModel model, Texts texts, Times times) {
    super(2);
    this.model = model;
    this.texts = texts;
    this.times = times;
    setId("details-earlier");
    story.getStyleClass().add("earlier-story");
    story.setId("earlier-story");
  }

  void show(List<SameVisitor.Found> now) {
    if (!now.equals(shown) || getChildren().isEmpty()) {
      shown = now;
      draw();
    }
  }

  private void draw() {
    List<Node> lines = new ArrayList<>();
    for (SameVisitor.Found found : shown) {
      lines.add(line(found));
      if (found.conversation().key() == unfolded) {
        lines.add(story);
      }
    }
    if (lines.isEmpty()) {
      lines.add(Nodes.wrapping(texts.of("earlier.none"), "quiet"));
    }
    getChildren().setAll(lines);
  }

  private Node line(SameVisitor.Found found) {
    Conversation one = found.conversation();
    String last = Objects.requireNonNullElse(one.lastMessage(), "");
    String said = last.isBlank() ? texts.of("earlier.untold") : SafeText.oneLine(last, LAST);
    Label words = new OthersWords(said, "change-what");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, Section.when(times.timeOrDay(one.createdAt())), words);
    if (!found.sure()) {
      line.getChildren().add(Nodes.rigid(texts.of("earlier.maybe"), "earlier-maybe"));
    }
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setId("earlier-" + one.key());
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    line.prefWidthProperty().bind(button.widthProperty());
    button.getStyleClass().add("earlier-line");
    button.setAccessibleText(
        times.timeOrDay(one.createdAt())
            + ", "
            + said
            + (found.sure() ? "" : ", " + texts.of("earlier.maybeWhy")));
    if (!found.sure()) {
      Nodes.tip(button, () -> texts.of("earlier.maybeWhy"));
    }
    button.setOnAction(event -> toggle(one, button));
    return button;
  }

  private void toggle(Conversation one, Button button) {
    boolean open = unfolded == one.key();
    unfolded = open ? Selection.NONE : one.key();
    draw();
    Node again = lookup("#" + button.getId());
    if (again != null) {
      again.requestFocus();
    }
    if (!open) {
      story.getChildren().setAll(facts(one));
      model.story(
          one.key(),
          messages -> {
            if (unfolded == one.key()) {
              tell(one, messages);
            }
          });
    }
  }

  private void tell(Conversation one, List<Message> messages) {
    List<Node> lines = new ArrayList<>();
    lines.add(facts(one));
    int from = Math.max(0, messages.size() - MOST_MESSAGES);
    if (messages.isEmpty()) {
      lines.add(Nodes.wrapping(texts.of("earlier.notHeld"), "quiet"));
    } else if (from > 0) {
      lines.add(Nodes.wrapping(texts.count("earlier.before", from), "quiet"));
    }
    messages.subList(from, messages.size()).forEach(message -> lines.add(message(message)));
    story.getChildren().setAll(lines);
  }

  /** Its state and the way to it. */
  private Node facts(Conversation one) {
    List<String> words = new ArrayList<>();
    words.add(one.marks().gone() ? texts.of("note.gone") : StatusWord.of(one.status(), texts));
    one.tags().stream().limit(3).forEach(tag -> words.add(SafeText.oneLine(tag, 24)));
    Button open =
        Nodes.button(
            texts.of("earlier.open"), () -> model.open(one.key()), "link-button", "note-step");
    open.setId("earlier-open");
    HBox line =
        new HBox(8, Nodes.shrinking(String.join(" · ", words), "quiet"), Nodes.spring(), open);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node message(Message message) {
    String sender =
        message.senderName() == null || message.senderName().isBlank()
            ? message.senderType()
            : message.senderName();
    String head = SafeText.oneLine(sender, 40) + "  " + times.timeOrDay(message.createdAt());
    String text = SafeText.lines(SafeText.cut(message.content(), MESSAGE));
    return new VBox(1, Nodes.shrinking(head, "earlier-sender"), Nodes.wrapping(text, "note-text"));
  }

  /** Another conversation is shown: everything is folded again. */
  void another() {
    unfolded = Selection.NONE;
    story.getChildren().clear();
    shown = List.of();
    getChildren().clear();
  }
}
