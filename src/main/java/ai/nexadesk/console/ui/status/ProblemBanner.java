package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.InstantSource;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says what is wrong, what is kept, and what happens next; not there when nothing is. */
public final class ProblemBanner {

  private final HBox banner;
  private final Label title = Nodes.wrapping("", "problem-title");
  private final WrappedWords text = new WrappedWords("", "problem-text");
  private final Button again;
  private final Button otherKey;
  private final Button putAway;
  private final StatusModel model;
  private final Texts texts;
  private final StateWords words;
  private Runnable enterKey = () -> {};
  private boolean keyed;

  /**
   * @param clock the local clock
   */
  public ProblemBanner(StatusModel model, Texts texts, Times times, InstantSource clock) {
    this.model = model;
    this.texts = texts;
    words = new StateWords(texts, times, clock);
    putAway =
        Nodes.iconButton(
            Feather.X, texts.of("problem.putAway"), () -> model.failureProperty().set(""));
    again = Nodes.button(texts.of("problem.tryNow"), this::tryNow, "strong-button");
    again.setId("problem-try");
    otherKey = Nodes.button(texts.of("key.other"), () -> enterKey.run(), "strong-button");
    otherKey.setId("problem-key");
    VBox lines = new VBox(title, text);
    HBox.setHgrow(lines, Priority.ALWAYS);
    banner =
        new HBox(
            12,
            Nodes.icon(Feather.ALERT_TRIANGLE, "problem-icon"),
            lines,
            otherKey,
            again,
            putAway);
    banner.setId("problem-banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().add("problem-banner");
    model.statusProperty().addListener((of, was, is) -> draw());
    model.failureProperty().addListener((of, was, is) -> draw());
    model.tryingProperty().addListener((of, was, is) -> draw());
    draw();
  }

  /** What asks for another key; without it none is offered. */
  public void onOtherKey(Runnable run) {
    enterKey = run;
    keyed = true;
    draw();
  }

  public Region node() {
    return banner;
  }

  /** While a try is under way another press changes nothing; the button keeps the focus. */
  private void tryNow() {
    if (!model.tryingProperty().get()) {
      model.tryNow();
    }
  }

  private boolean aboutTheKey() {
    return switch (model.statusProperty().get().state()) {
      case KEY_REJECTED, NOT_ALLOWED, READ_ONLY -> true;
      case CONNECTING, FIRST_SYNC, LIVE, OFFLINE, SERVER_FAILING, LIMITED -> false;
    };
  }

  private void draw() {
    String failure = model.failureProperty().get();
    Optional<StateWords.Problem> problem =
        failure.isEmpty()
            ? words.problemTried(model.statusProperty().get())
            : Optional.of(new StateWords.Problem(texts.of("problem.local"), failure));
    Nodes.show(banner, problem.isPresent());
    Nodes.show(putAway, !failure.isEmpty());
    // A pause that the server asked for ends by itself: trying earlier would make it longer.
    boolean paused = model.statusProperty().get().state() == SyncStatus.State.LIMITED;
    Nodes.show(again, failure.isEmpty() && !paused);
    Nodes.show(otherKey, keyed && failure.isEmpty() && aboutTheKey());
    again.setText(texts.of(model.tryingProperty().get() ? "sync.trying" : "problem.tryNow"));
    problem.ifPresent(what -> {
      title.setText(what.title());
      text.show(what.text());
    });
  }
}
