package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.QueryProblem;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Name, search and flag of a view, to be written. */
final class ViewSheet {

  private static final int SHOWN = 60;

  private final Texts texts;
  private final Overlays overlays;
  private final TextField name = new TextField();
  private final TextField search = new TextField();
  private final CheckBox notify = new CheckBox();
  private final Label problem = Nodes.wrapping("", "field-problem");

  ViewSheet(Texts texts, Overlays overlays) {
    this.texts = texts;
    this.overlays = overlays;
    name.setId("view-name");
    name.setPromptText(texts.of("views.namePrompt"));
    search.setId("view-search");
    notify.setId("view-notifies");
    notify.setText(texts.of("views.notifyLong"));
    problem.setId("view-problem");
  }

  /**
   * @param done told what the person wrote
   */
  void open(String title, SavedView view, Consumer<SavedView> done) {
    name.setText(view.name());
    search.setText(view.text());
    notify.setSelected(view.notifies());
    Button save = Nodes.button(texts.of("views.save"), () -> save(view, done), "primary-button");
    save.setId("view-save");
    save.setDefaultButton(true);
    save.disableProperty().bind(name.textProperty().map(text -> text.isBlank()).orElse(true));
    Button cancel = Nodes.button(texts.of("views.cancel"), overlays::close, "strong-button");
    search.textProperty().addListener((of, was, is) -> explain());
    explain();
    VBox fields =
        new VBox(
            12,
            field(texts.of("views.name"), name),
            new VBox(4, field(texts.of("views.search"), search), problem),
            notify,
            Nodes.foot(Nodes.spring(), cancel, save));
    fields.setPrefWidth(460);
    overlays.open(title, fields, name);
    name.selectAll();
  }

  private static VBox field(String words, TextField field) {
    Label label = Nodes.label(words, "field-name");
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return new VBox(4, label, field);
  }

  private void save(SavedView view, Consumer<SavedView> done) {
    overlays.close();
    done.accept(
        view.named(name.getText()).searching(cut(search.getText())).notifying(notify.isSelected()));
  }

  private static String cut(String text) {
    return SafeText.cut(text, SavedView.LONGEST_TEXT);
  }

  private void explain() {
    String parts =
        QueryText.parse(cut(search.getText())).problems().stream()
            .map(QueryProblem::part)
            .map(part -> SafeText.oneLine(part, SHOWN))
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    problem.setText(parts.isEmpty() ? "" : texts.of("views.problem", parts));
    Nodes.show(problem, !parts.isEmpty());
  }
}
