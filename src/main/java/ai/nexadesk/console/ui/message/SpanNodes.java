package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

/**
 * Draws the words of a paragraph. Words that lead somewhere are text too, so that they break like
 * text; they take the focus, and Enter follows them. FX thread.
 */
final class SpanNodes {

  private static final int TIP = 300;

  private final Texts texts;
  private final MessageSteps steps;

  SpanNodes(Texts texts, MessageSteps steps) {
    this.texts = texts;
    this.steps = steps;
    EmojiView.prepare();
  }

  /** The node of a span. */
  Text draw(Span span) {
    WebAddress address = span.address();
    Text text = look(span, span.text(), address == null ? "message-text" : "message-link");
    if (address != null) {
      text.setFocusTraversable(true);
      follow(text, address, span.text());
    }
    return text;
  }

  /** Makes the nodes of parts of spans; of a link, the first text takes the focus. */
  BiFunction<Span, String, Node> words() {
    Set<Span> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    return (span, part) -> {
      WebAddress address = span.address();
      Optional<EmojiView> picture = pictured(span) ? EmojiView.of(part) : Optional.empty();
      Node node =
          picture.isPresent()
              ? picture.get()
              : look(span, part, address == null ? "message-text" : "message-link");
      if (address != null) {
        node.setFocusTraversable(picture.isEmpty() && begun.add(span));
        follow(node, address, span.text());
      }
      return node;
    };
  }

  /**
   * Whether emoji among some words are pictures, which have no line through them; nor is there one
   * under a picture that has the focus, so that a link needs some letters beside.
   */
  private static boolean pictured(Span span) {
    return !span.looks().contains(Span.Look.STRUCK)
        && (span.address() == null
            || span.text()
                .codePoints()
                .anyMatch(c -> Character.isLetter(c) && !Character.isEmoji(c)));
  }

  /** A part of plain words: a picture if it is an emoji. */
  static Node sign(String part, String styleClass) {
    Optional<EmojiView> picture = EmojiView.of(part);
    return picture.isPresent() ? picture.get() : text(part, styleClass);
  }

  static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }

  private static Text look(Span span, String words, String styleClass) {
    Text text = text(words, styleClass);
    for (Span.Look look : span.looks()) {
      text.getStyleClass().add("message-" + look.name().toLowerCase(Locale.ROOT));
    }
    return text;
  }

  private void follow(Node link, WebAddress address, String words) {
    link.setAccessibleRole(AccessibleRole.HYPERLINK);
    link.setAccessibleText(texts.of("link.name", words, address.host()));
    Nodes.tip(link, () -> SafeText.oneLine(address.address(), TIP));
    link.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        steps.link(address, words);
      }
    });
    link.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            steps.link(address, words);
            event.consume();
          }
        });
    link.setOnContextMenuRequested(event -> menu(link, address, words, event));
  }

  private void menu(Node link, WebAddress address, String words, ContextMenuEvent event) {
    MenuItem open = new MenuItem(texts.of("link.open"));
    open.setOnAction(chosen -> steps.link(address, words));
    MenuItem copy = new MenuItem(texts.of("link.copy"));
    copy.setOnAction(chosen -> LinkQuestion.copy(address));
    ContextMenu menu = new ContextMenu(open, copy);
    menu.setAutoHide(true);
    menu.show(link, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
