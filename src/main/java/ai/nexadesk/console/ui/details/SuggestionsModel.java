package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.Similar;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.triage.Suggestions;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What similar conversations suggest for the open one. FX thread; asked behind it, and given up
 * when another conversation opens.
 */
final class SuggestionsModel {

  private final Similar similar;
  private final Question<Optional<Suggestions>> question;
  private final AtomicLong wanted = new AtomicLong(Selection.NONE);
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ObjectProperty<Optional<Drawn>> drawn =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * What was drawn from the copy.
   *
   * @param key for which conversation
   */
  record Drawn(long key, Suggestions suggestions) {}

  SuggestionsModel(Similar similar, Background background) {
    this.similar = similar;
    question = background.question();
  }

  /** Whether tags and an agent are proposed; similar conversations are listed all the same. */
  BooleanProperty shownProperty() {
    return shown;
  }

  /** Empty as long as nobody knows. */
  ReadOnlyObjectProperty<Optional<Drawn>> drawnProperty() {
    return drawn;
  }

  /** Looks for what is like this conversation. */
  void open(long key) {
    wanted.set(key);
    drawn.set(Optional.empty());
    if (key == Selection.NONE) {
      question.forget();
    } else {
      ask(key);
    }
  }

  /** Something in the store changed: what the visitor wrote may have been read only now. */
  void changed(StoreChange change) {
    long key = wanted.get();
    if (key != Selection.NONE && change.histories().contains(key)) {
      ask(key);
    }
  }

  private void ask(long key) {
    question.ask(
        () -> look(key),
        answer -> answer.ifPresent(made -> drawn.set(Optional.of(new Drawn(key, made)))));
  }

  private Optional<Suggestions> look(long key) {
    try {
      List<Similar.Found> found = similar.to(key, Suggestions.NEAREST, () -> wanted.get() != key);
      return Optional.of(Suggestions.of(found));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }
}
