package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is looked at, each with how it is; not there before the first look. FX thread. */
final class CheckLines extends VBox {

  private final Texts texts;
  private final Map<CheckLine.Step, HBox> lines = new EnumMap<>(CheckLine.Step.class);

  CheckLines(Texts texts) {
    super(4);
    this.texts = texts;
    setId("connect-checks");
    getStyleClass().add("check-lines");
    Nodes.show(this, false);
  }

  /** A look begins: nothing is known. */
  void begin() {
    lines.clear();
    getChildren().clear();
    for (CheckLine.Step step : CheckLine.Step.values()) {
      HBox line = line(Feather.CIRCLE, "waiting", name(step));
      line.setId("connect-check-" + step.name().toLowerCase(Locale.ROOT));
      lines.put(step, line);
      getChildren().add(line);
    }
    Nodes.show(this, true);
  }

  void show(CheckLine found) {
    HBox drawn =
        switch (found.mark()) {
          case FINE -> line(Feather.CHECK, "fine", found.words());
          case NOTE -> line(Feather.INFO, "note", found.words());
          case BAD -> line(Feather.ALERT_TRIANGLE, "bad", found.words());
        };
    HBox line = lines.get(found.step());
    if (line != null) {
      line.getChildren().setAll(drawn.getChildren());
    }
  }

  /** The look is over: what was not reached is not shown as if it were still to come. */
  void end() {
    lines
        .values()
        .removeIf(line -> {
          boolean waiting = line.getChildren().getFirst().getStyleClass().contains("waiting");
          Nodes.show(line, !waiting);
          return waiting;
        });
  }

  void hide() {
    Nodes.show(this, false);
  }

  private static HBox line(Feather icon, String mark, String words) {
    FontIcon drawn = Nodes.icon(icon, "check-icon", mark);
    WrappedWords text = new WrappedWords(words, "check-words");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(8, drawn, text);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private String name(CheckLine.Step step) {
    return switch (step) {
      case REACH -> texts.of("check.reach");
      case KEY -> texts.of("check.key");
      case READ -> texts.of("check.read");
      case WRITE -> texts.of("check.write");
      case CLOCK -> texts.of("check.clock");
    };
  }
}
