package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.export.TranscriptFormat;
import ai.nexadesk.console.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** What to save conversations as. FX thread. */
final class FormatChoice {

  private final Map<TranscriptFormat, RadioButton> buttons = new EnumMap<>(TranscriptFormat.class);
  private final VBox box = new VBox(0);

  FormatChoice(Texts texts) {
    ToggleGroup group = new ToggleGroup();
    for (TranscriptFormat format : TranscriptFormat.values()) {
      RadioButton button = new RadioButton(words(format, texts));
      button.setToggleGroup(group);
      button.setId("transcript-" + format.name().toLowerCase(Locale.ROOT));
      buttons.put(format, button);
      box.getChildren().add(button);
    }
  }

  private static String words(TranscriptFormat format, Texts texts) {
    return switch (format) {
      case TEXT -> texts.of("transcript.text");
      case MARKDOWN -> texts.of("transcript.markdown");
      case HTML -> texts.of("transcript.html");
      case PDF -> texts.of("transcript.pdf");
      case JSON -> texts.of("transcript.json");
    };
  }

  VBox node() {
    return box;
  }

  void choose(TranscriptFormat format) {
    button(format).setSelected(true);
  }

  TranscriptFormat format() {
    for (Map.Entry<TranscriptFormat, RadioButton> one : buttons.entrySet()) {
      if (one.getValue().isSelected()) {
        return one.getKey();
      }
    }
    throw new IllegalStateException("nothing is chosen");
  }

  /** The button that is chosen, for the focus. */
  RadioButton chosen() {
    return button(format());
  }

  private RadioButton button(TranscriptFormat format) {
    RadioButton button = buttons.get(format);
    if (button == null) {
      throw new IllegalArgumentException(format.name());
    }
    return button;
  }
}
