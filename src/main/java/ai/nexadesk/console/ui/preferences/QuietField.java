package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.settings.QuietHours;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether there are quiet hours, from when and until when. */
final class QuietField implements Field {

  private static final LocalTime EXAMPLE = LocalTime.of(20, 30);

  private final CheckBox on = new CheckBox();
  private final TypedField<LocalTime> from;
  private final TypedField<LocalTime> to;
  private final VBox node;
  private final Value<QuietHours> value;
  private final Texts texts;
  private final ClockText clock;

  QuietField(Value<QuietHours> value, Texts texts) {
    this.value = value;
    this.texts = texts;
    clock = new ClockText(texts.locale());
    from = field(() -> hours().to(), time -> value.set().accept(hours().beginning(time)));
    from.name("setting-notify-quiet-from", texts.of("settings.quietFrom"));
    to = field(() -> hours().from(), time -> value.set().accept(hours().ending(time)));
    to.name("setting-notify-quiet-to", texts.of("settings.quietTo"));
    on.getStyleClass().add("switch");
    on.setOnAction(event -> value.set().accept(hours().switched(on.isSelected())));
    String until = texts.of("settings.quietUntil");
    HBox.setHgrow(from.node(), Priority.ALWAYS);
    HBox.setHgrow(to.node(), Priority.ALWAYS);
    HBox times = new HBox(8, from.node(), Nodes.rigid(until, "setting-unit"), to.node());
    times.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(8, on, times, from.problem(), to.problem());
  }

  private QuietHours hours() {
    return value.now().get();
  }

  private TypedField<LocalTime> field(Supplier<LocalTime> other, Consumer<LocalTime> set) {
    return new TypedField<>(
        new TypedField.Meaning<>(
            clock::written,
            text -> clock.read(text).filter(time -> !time.equals(other.get())),
            this::obstacle),
        set);
  }

  private String obstacle(String text) {
    return clock.read(text).isPresent()
        ? texts.of("settings.timesDiffer")
        : texts.of("settings.timeAllowed", clock.written(EXAMPLE));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Node control() {
    return on;
  }

  @Override
  public void show() {
    QuietHours hours = hours();
    on.setSelected(hours.on());
    from.show(hours.from());
    to.show(hours.to());
    from.node().setDisable(!hours.on());
    to.node().setDisable(!hours.on());
  }
}
