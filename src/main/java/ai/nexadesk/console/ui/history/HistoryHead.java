package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.control.WaitingWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Above the messages: who it is, and where it stands. */
final class HistoryHead {

  private final HBox head;
  private final Label name = Nodes.shrinking("", "history-name");
  private final Label dot = Nodes.rigid(" · ", "history-company");
  private final Label company = Nodes.shrinking("", "history-company");
  private final Label status = Nodes.rigid("", "pill");
  private final Label facts = Nodes.shrinking("", "history-facts");
  private final HBox second = new HBox(6, status, facts);
  private final Button toList;
  private final Button drawer;
  private final Button more;
  private final Button find;
  private final Texts texts;
  private final Times times;
  private @Nullable Conversation shown;
  private int messages;

  HistoryHead(Texts texts, Times times, Runnable back, Runnable details) {
    this.texts = texts;
    this.times = times;
    toList = Nodes.iconButton(Feather.ARROW_LEFT, texts.of("history.back"), back);
    toList.setGraphic(Nodes.pointing(Feather.ARROW_LEFT));
    toList.setId("history-back");
    drawer = Nodes.iconButton(Feather.SIDEBAR, texts.of("history.details"), details);
    drawer.setId("details-toggle");
    more = Nodes.iconButton(Feather.MORE_HORIZONTAL, texts.of("history.more"), () -> {});
    more.setId("history-menu");
    find = Nodes.iconButton(Feather.SEARCH, texts.of("find.prompt"), () -> {});
    find.setId("history-find-button");
    find.setVisible(false);
    HBox title = new HBox(name, dot, company);
    title.setId("history-title");
    title.setAlignment(Pos.CENTER_LEFT);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(2, title, second);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    head = new HBox(8, toList, lines, find, more, drawer);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("history-head");
  }

  Region node() {
    return head;
  }

  /** The menu of the conversation, behind a button and at a press of the other mouse button. */
  void menu(ContextMenu menu) {
    more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 4));
    head.setOnContextMenuRequested(
        event -> menu.show(head, event.getScreenX(), event.getScreenY()));
  }

  void onFind(Runnable open) {
    find.setOnAction(event -> open.run());
  }

  void navigation(ObservableValue<Boolean> listShown, ObservableValue<Boolean> drawerShown) {
    toList.visibleProperty().bind(listShown);
    toList.managedProperty().bind(listShown);
    drawer.visibleProperty().bind(drawerShown);
    drawer.managedProperty().bind(drawerShown);
  }

  void show(Conversation conversation, int held) {
    shown = conversation;
    messages = Math.max(conversation.messageCount(), held);
    String who = SafeText.oneLine(conversation.visitor().displayName(), 80);
    String where = conversation.visitor().company();
    name.setText(who.isEmpty() ? texts.of("visitor.unknown") : who);
    company.setText(where == null ? "" : SafeText.oneLine(where, 80));
    Nodes.show(dot, !company.getText().isEmpty());
    status.setText(StatusWord.of(conversation.status(), texts));
    status.getStyleClass().setAll("label", "pill", StatusWord.style(conversation.status()));
    second.setVisible(true);
    more.setVisible(true);
    find.setVisible(held > 0);
    tick();
  }

  void clear() {
    shown = null;
    more.setVisible(false);
    find.setVisible(false);
    name.setText("");
    company.setText("");
    Nodes.show(dot, false);
    second.setVisible(false);
  }

  /** A second has passed. */
  void tick() {
    Conversation conversation = shown;
    if (conversation == null) {
      return;
    }
    List<String> words = new ArrayList<>();
    if (conversation.marks().gone()) {
      words.add(texts.of("history.gone"));
    }
    if (conversation.status().live()) {
      WaitingWord.of(conversation.marks().waiting(), times, texts).ifPresent(words::add);
    }
    if (!conversation.source().isEmpty()) {
      words.add(SourceWord.from(conversation.source(), texts));
    }
    if (messages > 0) {
      words.add(texts.count("history.messages", messages));
    }
    facts.setText(String.join(" · ", words));
  }
}
