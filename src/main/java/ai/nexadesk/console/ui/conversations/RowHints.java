package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.ui.control.Avatar;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.SourceIcon;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.control.WaitingWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The small signs of a row: who waits how long, what is not sent yet, whose it is, where it came
 * in. None of them by colour alone.
 */
final class RowHints {

  private static final double DISC = 18;

  private final Label waiting = Nodes.rigid("", "waiting-pill");
  private final FontIcon clock = Nodes.icon(Feather.CLOCK, "waiting-clock");
  private final FontIcon unsent = Nodes.icon(Feather.UPLOAD_CLOUD, "row-unsent");
  private final FontIcon question = Nodes.icon(Feather.ALERT_TRIANGLE, "row-question");
  private final FontIcon source = Nodes.icon(Feather.CIRCLE, "row-source");
  private final Label reminder = Nodes.rigid("", "row-reminder");
  private final Label nobody = Nodes.rigid("", "row-agent");
  private final Label department = Nodes.rigid("", "row-agent");
  private final Label messages = Nodes.rigid("", "row-agent", "row-messages");
  private final Avatar agent = new Avatar(DISC, "avatar-small");
  private final StackPane sourcePlace = new StackPane(source);
  private final Tooltip agentName = new Tooltip();
  private final Tooltip sourceName = new Tooltip();
  private final Texts texts;
  private final Times times;
  private Set<Column> columns = Column.STANDARD;
  private boolean brief;
  private Row shown = Row.NONE;

  RowHints(Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
    reminder.setGraphic(Nodes.icon(Feather.CLOCK, "row-clock"));
    messages.setGraphic(Nodes.icon(Feather.MESSAGE_SQUARE, "row-source"));
    nobody.setText(texts.of("agent.nobody"));
    sourcePlace.setMinWidth(StackPane.USE_PREF_SIZE);
    Tooltip.install(agent, agentName);
    Tooltip.install(sourcePlace, sourceName);
    Tooltip.install(unsent, new Tooltip(texts.of("row.unsent")));
    Tooltip.install(question, new Tooltip(texts.of("row.question")));
  }

  /** What of it the person wants to see; takes effect when the nodes are asked for again. */
  void choose(Set<Column> chosen) {
    columns = chosen;
  }

  /** Empty when the person does not want to see it. */
  Optional<Node> source() {
    return columns.contains(Column.SOURCE) ? Optional.of(sourcePlace) : Optional.empty();
  }

  Node waiting() {
    return waiting;
  }

  /** In the order they stand at the end of a line. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(List.of(reminder, waiting, question, unsent));
    if (!columns.contains(Column.WAITING)) {
      nodes.remove(waiting);
    }
    if (columns.contains(Column.MESSAGES)) {
      nodes.add(messages);
    }
    if (columns.contains(Column.DEPARTMENT)) {
      nodes.add(department);
    }
    if (columns.contains(Column.AGENT)) {
      nodes.addAll(List.of(nobody, agent));
    }
    return nodes;
  }

  /** Leaves out what the place and the sign say already. */
  void shorten(boolean is) {
    brief = is;
    show(shown);
  }

  void show(Row row) {
    shown = row;
    WaitingWord.show(waiting, row.waiting(), times, texts);
    waiting.setGraphic(brief ? clock : null);
    if (brief) {
      WaitingWord.shorten(waiting, row.waiting(), times);
    }
    Nodes.show(unsent, row.marks().unsent() > 0 && !row.marks().needsAnswer());
    Nodes.show(question, row.marks().needsAnswer());
    remind(row.marks().reminder());
    department.setText(row.department());
    Nodes.show(department, !row.department().isEmpty());
    messages.setText(texts.number(row.messages()));
    Nodes.show(messages, row.messages() > 0);
    boolean somebody = !row.agent().isEmpty();
    Nodes.show(nobody, !somebody && !brief && row.marks().agentTold());
    Nodes.show(agent, somebody);
    if (somebody) {
      agent.show(SafeText.initials(row.agent()), row.agent());
      agentName.setText(row.agent());
    }
    Nodes.show(sourcePlace, !row.source().isEmpty());
    if (!row.source().isEmpty()) {
      source.setIconCode(SourceIcon.of(row.source()));
      sourceName.setText(SourceWord.of(row.source(), texts));
    }
  }

  /** A clock while it is put away; why it is here again when it came back. */
  private void remind(@Nullable Reminder now) {
    Nodes.show(reminder, now != null);
    if (now == null) {
      return;
    }
    Nodes.state(reminder, "back", !now.asleep());
    reminder.setText(
        switch (now.state()) {
          case ASLEEP ->
              now.dueAt().map(times::moment).orElseGet(() -> texts.of("reminder.visitorShort"));
          case DUE -> texts.of("reminder.due");
          case VISITOR_WROTE -> texts.of("reminder.wroteShort");
        });
  }

  /** For a screen reader. */
  String words() {
    List<String> words = new ArrayList<>();
    WaitingWord.of(shown.waiting(), times, texts).ifPresent(words::add);
    if (!shown.agent().isEmpty()) {
      words.add(shown.agent());
    } else if (shown.marks().agentTold()) {
      words.add(texts.of("agent.nobody"));
    }
    if (columns.contains(Column.DEPARTMENT) && !shown.department().isEmpty()) {
      words.add(shown.department());
    }
    if (columns.contains(Column.MESSAGES) && shown.messages() > 0) {
      words.add(texts.count("row.messages", shown.messages()));
    }
    if (reminder.isVisible()) {
      words.add(reminder.getText());
    }
    if (shown.marks().unread()) {
      words.add(texts.of("row.unread"));
    }
    if (shown.marks().needsAnswer()) {
      words.add(texts.of("row.question"));
    } else if (shown.marks().unsent() > 0) {
      words.add(texts.of("row.unsent"));
    }
    return String.join(", ", words);
  }
}
