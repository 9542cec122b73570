package ai.nexadesk.console.ui.remind;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The chooser: a field to type a time into, above the choices with their exact times. The field
 * keeps the focus; arrows move in the choices and Enter takes the marked one.
 */
final class RemindSheet {

  private static final double WIDTH = 420;

  private final TextField field = new TextField();
  private final VBox choices = new VBox(2);
  private final Label unclear = Nodes.wrapping("", "quiet", "remind-unclear");
  private final VBox content;
  private final List<Button> offered = new ArrayList<>();
  private final Texts texts;
  private final Times times;
  private final Remind.Now now;
  private final Consumer<Reminder.Until> chosen;
  private final WhenText when;
  private Optional<Runnable> clear = Optional.empty();
  private int marked;

  RemindSheet(Texts texts, Times times, Remind.Now now, Consumer<Reminder.Until> chosen) {
    this.texts = texts;
    this.times = times;
    this.now = now;
    this.chosen = chosen;
    when = new WhenText(texts.locale());
    field.setId("remind-field");
    field.setPromptText(texts.of("remind.prompt"));
    field.setAccessibleText(texts.of("remind.field"));
    field.textProperty().addListener((of, was, is) -> draw());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    choices.setId("remind-choices");
    content = new VBox(12, field, choices, unclear);
    content.getStyleClass().add("remind");
    content.setMinWidth(WIDTH);
    content.setPrefWidth(WIDTH);
    content.setMaxWidth(WIDTH);
    // As tall with one answer as with all the choices: the sheet must not jump while one types.
    draw();
  }

  Region node() {
    return content;
  }

  TextField field() {
    return field;
  }

  /** There is a reminder already: offers to forget it. */
  void offerClear(Runnable step) {
    clear = Optional.of(step);
    draw();
  }

  private void draw() {
    ZonedDateTime at = now.get();
    offered.clear();
    String typed = field.getText();
    unclear.setText("");
    if (typed.isBlank()) {
      offerAll(at);
    } else {
      switch (when.read(typed, at)) {
        case WhenText.Meaning.At(ZonedDateTime time) -> {
          Duration left = Duration.between(at, time);
          offer("remind-typed", Feather.CLOCK, texts.of("remind.in", times.length(left)), time);
        }
        case WhenText.Meaning.Past(ZonedDateTime time) ->
            unclear.setText(texts.of("remind.past", moment(time)));
        case WhenText.Meaning.Unclear() -> unclear.setText(texts.of("remind.unclear"));
      }
    }
    Nodes.show(unclear, !unclear.getText().isEmpty());
    choices.getChildren().setAll(offered);
    Nodes.show(choices, !offered.isEmpty());
    mark(0);
  }

  private void offerAll(ZonedDateTime at) {
    Moments.laterToday(at)
        .ifPresent(
            later -> offer("remind-later", Feather.SUNSET, texts.of("remind.laterToday"), later));
    ZonedDateTime tomorrow = Moments.tomorrow(at);
    offer("remind-tomorrow", Feather.SUNRISE, texts.of("remind.tomorrow"), tomorrow);
    ZonedDateTime monday = Moments.monday(at);
    if (!monday.equals(tomorrow)) {
      offer("remind-monday", Feather.CALENDAR, texts.of("remind.monday"), monday);
    }
    offer(
        "remind-visitor",
        Feather.MESSAGE_CIRCLE,
        texts.of("remind.visitor"),
        texts.of("remind.visitorWhen"),
        () -> chosen.accept(Reminder.VISITOR_WRITES));
    clear.ifPresent(
        step -> offer("remind-clear", Feather.X_CIRCLE, texts.of("remind.clear"), "", step));
  }

  private void offer(String id, Feather icon, String name, ZonedDateTime time) {
    long millis = time.toInstant().toEpochMilli();
    offer(id, icon, name, moment(time), () -> chosen.accept(new Reminder.Until.At(millis)));
  }

  private void offer(String id, Feather icon, String name, String exact, Runnable step) {
    Label what = Nodes.rigid(name, "remind-name");
    HBox line =
        new HBox(
            10, Nodes.icon(icon), what, Nodes.spring(), Nodes.shrinking(exact, "remind-exact"));
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = Nodes.button("", step, "remind-choice");
    button.setId(id);
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(exact.isEmpty() ? name : name + ", " + exact);
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(24));
    int place = offered.size();
    button.setOnMouseEntered(event -> mark(place));
    button
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (is) {
            mark(place);
          }
        });
    offered.add(button);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case ENTER -> {
        event.consume();
        if (!offered.isEmpty()) {
          offered.get(marked).fire();
        }
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, int by) {
    event.consume();
    mark(Math.clamp(marked + by, 0, Math.max(0, offered.size() - 1)));
  }

  private void mark(int place) {
    marked = place;
    for (int i = 0; i < offered.size(); i++) {
      Node button = offered.get(i);
      Nodes.style(button, "marked", i == place);
    }
  }

  private String moment(ZonedDateTime time) {
    return times.moment(time.toInstant().toEpochMilli());
  }
}
