package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.attachment.AttachmentCard;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.message.MessageSteps;
import ai.nexadesk.console.ui.message.MessageView;
import ai.nexadesk.console.ui.message.SeenText;
import ai.nexadesk.console.ui.message.WebAddress;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws one item of a history. */
final class ItemNodes {

  /** Letters; nobody listens to a megabyte. */
  private static final int READ_ALOUD = 2_000;

  private final HistoryModel model;
  private final Texts texts;
  private final Times times;
  private final SeenText seen;

  /** The message whose quote was opened or folded: it is drawn anew, and keeps the focus. */
  private String focusIn = "";

  private int focusAt;

  ItemNodes(HistoryModel model, Texts texts, Times times) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    seen = new SeenText(texts);
  }

  /**
   * @param gone told when what was drawn leaves the screen for good
   */
  ItemCell draw(HistoryItem item, Consumer<ItemCell> gone) {
    Region body =
        switch (item) {
          case HistoryItem.Day day -> divider(times.day(day.date()), "day-line");
          case HistoryItem.NewSince() -> divider(texts.of("history.newSince"), "new-line");
          case HistoryItem.Sender sender -> sender(sender);
          case HistoryItem.Bubble bubble -> bubble(bubble);
          case HistoryItem.Card card -> card(card);
          case HistoryItem.Delivery delivery -> delivery(delivery);
          case HistoryItem.End() -> end();
        };
    Region line =
        switch (item) {
          case HistoryItem.Bubble bubble -> line(body, bubble.voice());
          case HistoryItem.Card card -> line(body, card.voice());
          case HistoryItem.Delivery delivery -> line(body, HistoryItem.Voice.AGENT);
          default -> body;
        };
    focusAgain(item, line, body);
    return new ItemCell(item, line, body, gone);
  }

  private static Region divider(String words, String styleClass) {
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

  private Region sender(HistoryItem.Sender sender) {
    String time = times.time(sender.at());
    String after =
        sender.word().map(word -> texts.of("sender.wordAndTime", word, time)).orElse(time);
    // A word of the server's may be as wide as it likes, and the pane must not be.
    Label when =
        sender.voice() == HistoryItem.Voice.OTHER
            ? Nodes.shrinking(after, "sender-time")
            : Nodes.rigid(after, "sender-time");
    Nodes.tip(when, () -> times.exact(sender.at()));
    HBox line = new HBox(8, Nodes.shrinking(sender.name(), "sender-name"), when);
    line.setAlignment(Tones.side(sender.voice()));
    line.getStyleClass().addAll("history-item", "sender");
    return line;
  }

  private Region bubble(HistoryItem.Bubble item) {
    String id = item.messageId();
    MessageView view = new MessageView(texts, new Steps(id));
    Bubble bubble = new Bubble(item, view, texts, () -> model.unfold(id));
    Nodes.tip(bubble, () -> times.exact(item.at()));
    bubble.setAccessibleRole(AccessibleRole.LIST_ITEM);
    String words = SafeText.cut(seen.words(item.part().blocks()), READ_ALOUD);
    bubble.setAccessibleText(
        texts.of(
            "message.read",
            item.sender(),
            times.exact(item.at()),
            words.isEmpty() ? texts.of("message.empty") : words));
    return bubble;
  }

  private void focusAgain(HistoryItem item, Node line, Node body) {
    @Nullable Node button =
        focusIn.equals(item.message()) && !focusIn.isEmpty()
            ? body.lookup("#quote-" + focusAt)
            : null;
    if (button != null) {
      focusIn = "";
      focusWhenShown(line, button);
    }
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

  private Region card(HistoryItem.Card card) {
    AttachmentCard box =
        new AttachmentCard(
            card.attachment(), card.name(), card.facts(), model.attachmentSteps(), texts);
    box.setAccessibleRole(AccessibleRole.LIST_ITEM);
    box.setAccessibleText(texts.of("message.copiedFile", card.name(), card.facts()));
    return box;
  }

  private static Region delivery(HistoryItem.Delivery delivery) {
    Label word = Nodes.label(delivery.word(), "delivery");
    Nodes.style(word, "failed", delivery.failed());
    return word;
  }

  private static Region end() {
    Region end = new Region();
    end.getStyleClass().add("history-end");
    return end;
  }

  private static Region line(Region node, HistoryItem.Voice voice) {
    HBox line = new HBox(node);
    line.setFillHeight(false);
    line.setAlignment(Tones.side(voice));
    line.getStyleClass().addAll("history-item", "message");
    Nodes.style(line, "continues", node.getStyleClass().contains("continues"));
    return line;
  }
}
