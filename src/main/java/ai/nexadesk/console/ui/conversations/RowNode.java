package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.ui.control.Avatar;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.PickBox;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.control.WaitingWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row as it is drawn: two lines and a line of hints. Made once for a cell and filled again. */
final class RowNode extends StackPane {

  private final Avatar avatar = new Avatar(36, "avatar-large");
  private final Label name = Nodes.shrinking("", "row-name");

  /** A label of its own, or it ends up on the wrong side from right to left. */
  private final Label dot = Nodes.rigid(" · ", "row-company");

  private final Label company = Nodes.shrinking("", "row-company");
  private final Label time = Nodes.rigid("", "row-time");
  private final Label preview = Nodes.shrinking("", "row-preview");
  private final Label waiting = Nodes.rigid("", "waiting-pill");
  private final TagStrip tags = new TagStrip();
  private final FontIcon unsent = Nodes.icon(Feather.UPLOAD_CLOUD, "row-unsent");
  private final FontIcon question = Nodes.icon(Feather.ALERT_TRIANGLE, "row-question");
  private final Label reminder = Nodes.rigid("", "row-reminder");
  private final Label agent = Nodes.rigid("", "row-agent");
  private final PickBox pick;
  private final HBox body;
  private final VBox skeleton;
  private final Texts texts;
  private final Times times;

  RowNode(Texts texts, Times times, Selection selection) {
    this.texts = texts;
    this.times = times;
    getStyleClass().add("row");
    reminder.setGraphic(Nodes.icon(Feather.CLOCK, "row-clock"));
    HBox first = new HBox(name, dot, company, Nodes.spring(), time);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(company, Priority.SOMETIMES);
    preview.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tags, Priority.ALWAYS);
    HBox hints = new HBox(6, reminder, waiting, tags, question, unsent, agent);
    hints.setAlignment(Pos.CENTER_LEFT);
    hints.getStyleClass().add("row-hints");
    VBox lines = new VBox(first, preview, hints);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    pick = new PickBox(avatar, selection, texts.of("row.pick"));
    body = new HBox(12, pick, lines);
    skeleton = new VBox(10, bar(140), bar(240));
    skeleton.getStyleClass().add("row-skeleton");
    getChildren().setAll(skeleton, body);
    setMinWidth(0);
    setPrefWidth(0);
  }

  /** Stands in for a row that is being read. */
  void showPlaceholder() {
    Nodes.show(skeleton, true);
    body.setVisible(false);
  }

  /** Draws {@code row}; cheap enough for every second. */
  void show(Row row) {
    Nodes.style(this, "picked", pick.show(row.key()));
    Nodes.show(skeleton, false);
    body.setVisible(true);
    String shown = row.name().isEmpty() ? texts.of("visitor.unknown") : row.name();
    avatar.show(SafeText.initials(row.name()), row.name().isEmpty() ? row.id() : row.name());
    name.setText(shown);
    company.setText(row.company());
    Nodes.show(dot, !row.company().isEmpty());
    time.setText(times.age(row.activityAt()));
    preview.setText(row.preview().isEmpty() ? texts.of("row.noMessage") : row.preview());
    WaitingWord.show(waiting, row.waiting(), times, texts);
    tags.show(row.tags(), row.moreTags());
    Nodes.show(unsent, row.marks().unsent() > 0 && !row.marks().needsAnswer());
    Nodes.show(question, row.marks().needsAnswer());
    remind(row.marks().reminder());
    agent.setText(row.agent().isEmpty() ? texts.of("agent.nobody") : row.agent());
    Nodes.style(this, "unread", row.marks().unread());
    Nodes.style(this, "gone", row.marks().gone());
    Nodes.style(agent, "someone", !row.agent().isEmpty());
  }

  /** A clock while it is put away; why it is here again when it came back. */
  private void remind(@Nullable Reminder now) {
    Nodes.show(reminder, now != null);
    if (now == null) {
      return;
    }
    Nodes.style(reminder, "back", !now.asleep());
    reminder.setText(
        switch (now.state()) {
          case ASLEEP ->
              now.dueAt().map(times::moment).orElseGet(() -> texts.of("reminder.visitorShort"));
          case DUE -> texts.of("reminder.due");
          case VISITOR_WROTE -> texts.of("reminder.wroteShort");
        });
  }

  /** What a screen reader says of it. */
  String words() {
    String who =
        company.getText().isEmpty() ? name.getText() : name.getText() + " · " + company.getText();
    String back = reminder.isVisible() ? ", " + reminder.getText() : "";
    String words = String.join(", ", who, preview.getText(), waiting.getText()) + back;
    return getStyleClass().contains("picked") ? texts.of("row.picked", words) : words;
  }

  private static Node bar(double width) {
    StackPane bar = new StackPane();
    bar.getStyleClass().add("skeleton-bar");
    bar.setMaxWidth(width);
    return bar;
  }
}
