package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.EditWords;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.PeopleNames;
import ai.nexadesk.console.ui.control.StoppedSteps;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Asks, where the value stands, what shall become of an edit that was stopped: what it was, what
 * the person wanted, what a colleague made of it. FX thread.
 */
final class Decision extends VBox {

  /** What is asked, with the names its words need. */
  private record Asked(@Nullable UnsentEdit edit, Known known) {}

  private final DetailsModel model;
  private final Texts texts;
  private final StoppedSteps steps;
  private @Nullable Asked asked;

  Decision(DetailsModel model, Texts texts) {
    super(4);
    this.model = model;
    this.texts = texts;
    steps = new StoppedSteps(texts);
    getStyleClass().add("decision");
    Nodes.show(this, false);
  }

  /**
   * Shows the question, or nothing when there is none to be asked. One that is asked already stays
   * as it is, with the focus in it.
   */
  void show(Optional<UnsentEdit> unsent, Known known) {
    Optional<UnsentEdit> stopped = unsent.filter(edit -> edit.state() != UnsentEdit.State.WAITING);
    Asked now = new Asked(stopped.orElse(null), known);
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    Nodes.show(this, stopped.isPresent());
    getChildren().clear();
    stopped.ifPresent(edit -> ask(edit, known));
  }

  /** Whether it asks something. */
  boolean asking() {
    return isVisible();
  }

  /** Puts the focus on the first of the answers. */
  void focusFirst() {
    if (getChildren().getLast() instanceof HBox answers) {
      answers.getChildren().getFirst().requestFocus();
    }
  }

  private void ask(UnsentEdit edit, Known known) {
    EditWords words = new EditWords(new PeopleNames(known.agents(), known.departments()), texts);
    getChildren()
        .setAll(
            new WrappedWords(texts.of("decision.mine", words.what(edit.edit())), "unsent-what"),
            new WrappedWords(why(edit, words), "quiet"),
            buttons(edit));
  }

  private String why(UnsentEdit edit, EditWords words) {
    if (edit.state() != UnsentEdit.State.CONFLICT) {
      return words.refusal(edit.reason().orElse(""));
    }
    return EditWords.untold(edit.reason())
        ? texts.of("decision.untold")
        : texts.of("decision.theirs", words.theirs(edit.edit(), edit.reason()));
  }

  private HBox buttons(UnsentEdit edit) {
    Runnable drop = () -> model.drop(edit);
    if (edit.state() == UnsentEdit.State.CONFLICT) {
      return steps.conflict(() -> model.insist(edit), drop);
    }
    return EditWords.hopeless(edit.reason())
        ? steps.hopeless(drop)
        : steps.refused(() -> model.retry(edit), drop);
  }
}
