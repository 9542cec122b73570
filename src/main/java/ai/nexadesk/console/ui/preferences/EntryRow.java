package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** A setting drawn: name, sentence, control, and the way back while there is one. */
final class EntryRow extends GridPane {

  private static final double CONTROL = 224;

  private final Entry entry;
  private final Button reset;

  EntryRow(Entry entry, Texts texts) {
    this.entry = entry;
    setId("setting-row-" + entry.id());
    getStyleClass().add("setting");
    Node control = entry.field().control();
    control.setId("setting-" + entry.id());
    control.setAccessibleText(entry.name());
    control.setAccessibleHelp(entry.sentence());
    Label name = Nodes.wrapping(entry.name(), "setting-name");
    name.setLabelFor(control);
    Label sentence = Nodes.wrapping(entry.sentence(), "setting-sentence");
    reset = Nodes.button(texts.of("settings.reset"), this::reset, "link-button", "setting-reset");
    reset.setId("setting-reset-" + entry.id());
    reset.setAccessibleText(texts.of("settings.resetNamed", entry.name()));
    // The way back stands beside the name, so that all controls begin in one line and nothing
    // moves when it comes; Tab still finds it behind the control.
    add(name, 0, 0);
    add(sentence, 0, 1, 2, 1);
    add(entry.field().node(), 2, 0, 1, 2);
    add(reset, 1, 0);
    setHalignment(reset, HPos.LEFT);
    setMargin(entry.field().node(), new Insets(0, 0, 0, 16));
    setValignment(entry.field().node(), VPos.TOP);
    setValignment(sentence, VPos.TOP);
    getRowConstraints().setAll(new RowConstraints(), growing());
    getColumnConstraints().setAll(new ColumnConstraints(), springy(), controls());
    show();
  }

  private static ColumnConstraints springy() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  /** What the control is taller than the words goes below them, not between. */
  private static RowConstraints growing() {
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    return row;
  }

  private static ColumnConstraints controls() {
    ColumnConstraints column = new ColumnConstraints(CONTROL, CONTROL, CONTROL);
    column.setFillWidth(true);
    return column;
  }

  Entry entry() {
    return entry;
  }

  /** Shows the value as it is now. */
  void show() {
    entry.field().show();
    boolean usual = entry.value().usual().getAsBoolean();
    if (usual && reset.isFocused()) {
      entry.field().control().requestFocus();
    }
    reset.setVisible(!usual);
  }

  private void reset() {
    entry.value().reset().run();
    entry.field().control().requestFocus();
  }
}
