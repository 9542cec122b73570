package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.attachment.AttachmentCard;
import ai.nexadesk.console.ui.attachment.AttachmentSteps;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.message.MessageSteps;
import ai.nexadesk.console.ui.message.MessageView;
import ai.nexadesk.console.ui.message.WebAddress;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws one item of a history. */
final class ItemNodes {

  private final HistoryModel model;
  private final Texts texts;
  private final Times times;

  /** The message whose quote was opened or folded: it is drawn anew, and keeps the focus. */
  private String focusIn = "";

  private int focusAt;

  ItemNodes(HistoryModel model, Texts texts, Times times) {
    this.model = model;
    this.texts = texts;
    this.times = times;
  }

  Node draw(HistoryItem item) {
    return switch (item) {
      case HistoryItem.Day day -> divider(times.day(day.date()), "day-line");
      case HistoryItem.NewSince() -> divider(texts.of("history.newSince"), "new-line");
      case HistoryItem.Sender sender -> sender(sender);
      case HistoryItem.Bubble bubble -> bubble(bubble);
      case HistoryItem.Card card -> card(card);
      case HistoryItem.Delivery delivery -> delivery(delivery);
      case HistoryItem.End() -> end();
    };
  }

  /** The message a node is in. */
  Optional<String> messageOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Bubble bubble) {
        return Optional.of(bubble.messageId());
      }
    }
    return Optional.empty();
  }

  private static Node divider(String words, String styleClass) {
    HBox line = new HBox(12, rule(), Nodes.rigid(words, "divider-text"), rule());
    line.setAlignment(Pos.CENTER);
    line.getStyleClass().addAll("history-item", "divider", styleClass);
    return line;
  }

  private static Node rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    rule.setMaxHeight(1);
    HBox.setHgrow(rule, Priority.ALWAYS);
    return rule;
  }

  private Node sender(HistoryItem.Sender sender) {
    String time = times.time(sender.at());
    String after =
        sender.word().map(word -> texts.of("sender.wordAndTime", word, time)).orElse(time);
    Label when = Nodes.rigid(after, "sender-time");
    Nodes.tip(when, () -> times.exact(sender.at()));
    HBox line = new HBox(8, Nodes.shrinking(sender.name(), "sender-name"), when);
    line.setAlignment(Tones.side(sender.voice()));
    line.getStyleClass().addAll("history-item", "sender");
    return line;
  }

  private Node bubble(HistoryItem.Bubble item) {
    String id = item.messageId();
    MessageView view = new MessageView(texts, new Steps(id));
    Bubble bubble = new Bubble(item, view, texts, () -> model.unfold(id));
    Nodes.tip(bubble, () -> times.exact(item.at()));
    bubble.setOnContextMenuRequested(event -> menu(bubble, id, event));
    Node line = line(bubble, item.voice());
    @Nullable Node button = focusIn.equals(id) ? bubble.lookup("#quote-" + focusAt) : null;
    if (button != null) {
      focusIn = "";
      focusWhenShown(line, button);
    }
    return line;
  }

  /** A quote's button made anew has the focus again, once the flow has shown its line. */
  private static void focusWhenShown(Node line, Node button) {
    line.visibleProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(ObservableValue<? extends Boolean> of, Boolean was, Boolean is) {
                if (is) {
                  of.removeListener(this);
                  button.requestFocus();
                }
              }
            });
  }

  private void menu(Bubble bubble, String messageId, ContextMenuEvent event) {
    MenuItem copy = new MenuItem(texts.of("message.copy"));
    copy.setOnAction(chosen -> model.copy(messageId));
    ContextMenu menu = new ContextMenu(copy);
    menu.show(bubble, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** What can be done inside one message. */
  private final class Steps implements MessageSteps {

    private final String messageId;

    Steps(String messageId) {
      this.messageId = messageId;
    }

    @Override
    public void link(WebAddress address, String words) {
      model.follow(address, words);
    }

    @Override
    public void quote(int number) {
      focusIn = messageId;
      focusAt = number;
      model.toggleQuote(messageId, number);
    }
  }

  private Node card(HistoryItem.Card card) {
    AttachmentSteps steps = model.attachmentSteps();
    return line(
        new AttachmentCard(card.attachment(), card.name(), card.facts(), steps, texts),
        card.voice());
  }

  private static Node delivery(HistoryItem.Delivery delivery) {
    Label word = Nodes.label(delivery.word(), "delivery");
    Nodes.style(word, "failed", delivery.failed());
    return line(word, HistoryItem.Voice.AGENT);
  }

  private static Node end() {
    Region end = new Region();
    end.getStyleClass().add("history-end");
    return end;
  }

  private static Node line(Region node, HistoryItem.Voice voice) {
    HBox line = new HBox(node);
    line.setFillHeight(false);
    line.setAlignment(Tones.side(voice));
    line.getStyleClass().addAll("history-item", "message");
    Nodes.style(line, "continues", node.getStyleClass().contains("continues"));
    return line;
  }
}
