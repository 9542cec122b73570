package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Until when the conversation is put away, and the steps to change that. */
final class ReminderLine extends VBox {

  private final Label when = Nodes.wrapping("", "reminder-when");
  private final Button choose;
  private final Button clear;
  private final Texts texts;
  private final Times times;

  /**
   * @param chosen opens the chooser
   * @param cleared forgets the reminder
   */
  ReminderLine(Texts texts, Times times, Runnable chosen, Runnable cleared) {
    super(2);
    this.texts = texts;
    this.times = times;
    when.setGraphic(Nodes.icon(Feather.CLOCK, "reminder-icon"));
    choose = Nodes.button("", chosen, "link-button", "reminder-step");
    choose.setId("details-remind");
    clear = Nodes.button(texts.of("reminder.clear"), cleared, "link-button", "reminder-step");
    clear.setId("details-remind-clear");
    HBox steps = new HBox(4, choose, clear);
    steps.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(when, steps);
    show(null);
  }

  void show(@Nullable Reminder reminder) {
    Nodes.show(when, reminder != null);
    Nodes.show(clear, reminder != null);
    choose.setText(texts.of(reminder == null ? "reminder.choose" : "reminder.change"));
    if (reminder != null) {
      when.setText(words(reminder));
      Nodes.style(when, "back", !reminder.asleep());
    }
  }

  private String words(Reminder reminder) {
    return switch (reminder.state()) {
      case ASLEEP ->
          reminder.dueAt().map(times::moment).orElseGet(() -> texts.of("reminder.visitor"));
      case DUE ->
          reminder
              .dueAt()
              .map(at -> texts.of("reminder.dueSince", times.moment(at)))
              .orElseGet(() -> texts.of("reminder.due"));
      case VISITOR_WROTE -> texts.of("reminder.wrote");
    };
  }
}
