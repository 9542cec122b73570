package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One action: what it does, how far it is, how long it takes, and holding or giving it up. */
final class ProgressCard {

  private final VBox card = new VBox(2);
  private final Label title = Nodes.shrinking("", "progress-title");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label figures = Nodes.wrapping("", "quiet");
  private final Button pause;
  private final Button resume;
  private final Button cancel;
  private final Button show;
  private final Button away;
  private final Texts texts;
  private final Times times;

  /** What its buttons do. */
  record Steps(ProgressModel model, LongConsumer show) {}

  ProgressCard(long intent, Steps steps, Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
    ProgressModel model = steps.model();
    pause = step("bulk-pause", texts.of("progress.pause"), () -> model.pause(intent));
    resume = step("bulk-resume", texts.of("progress.resume"), () -> model.resume(intent));
    cancel = step("bulk-cancel", texts.of("progress.cancel"), () -> model.cancel(intent));
    show = step("bulk-show", texts.of("progress.show"), () -> steps.show().accept(intent));
    away = step("bulk-away", texts.of("progress.away"), () -> model.putAway(intent));
    bar.getStyleClass().add("small");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.of("progress.name"));
    FlowPane buttons = new FlowPane(12, 2, pause, resume, cancel, show, away);
    card.getStyleClass().add("progress-card");
    card.getChildren().setAll(title, bar, figures, buttons);
  }

  Region node() {
    return card;
  }

  void show(Run run, SyncStatus status) {
    boolean ended = run.progress().ended();
    boolean paused = run.progress().paused();
    title.setText(new ActionWords(texts).doing(run));
    bar.setProgress(run.progress().settled() / (double) Math.max(1, run.progress().total()));
    figures.setText(ended ? ending(run) : standing(run, status));
    Nodes.show(bar, !ended);
    Nodes.show(pause, !ended && !paused);
    Nodes.show(resume, !ended && paused);
    Nodes.show(cancel, !ended);
    Nodes.show(show, ended || run.troubled());
    Nodes.show(away, ended);
    Nodes.style(card, "troubled", run.changed() + run.refused() > 0);
  }

  private String standing(Run run, SyncStatus status) {
    List<String> parts = new ArrayList<>();
    if (run.progress().paused()) {
      parts.add(texts.of("progress.paused"));
    }
    parts.add(texts.of("progress.sent", run.done()));
    trouble(run, parts);
    if (!run.progress().paused()) {
      parts.add(left(run, status));
    }
    return String.join(" · ", parts);
  }

  private String left(Run run, SyncStatus status) {
    return switch (status.state()) {
      case LIVE, FIRST_SYNC, CONNECTING, LIMITED ->
          status.budget().limit() > 0
              ? texts.of(
                  "progress.left", times.length(run.progress().timeLeft(status.budget().limit())))
              : texts.of("progress.soon");
      case OFFLINE -> texts.of("progress.offline");
      case SERVER_FAILING -> texts.of("progress.failing");
      case KEY_REJECTED, NOT_ALLOWED, READ_ONLY -> texts.of("progress.stopped");
    };
  }

  private String ending(Run run) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.of("progress.done", run.done()));
    trouble(run, parts);
    return String.join(", ", parts);
  }

  private void trouble(Run run, List<String> parts) {
    if (run.changed() > 0) {
      parts.add(texts.of("progress.changed", run.changed()));
    }
    if (run.refused() > 0) {
      parts.add(texts.of("progress.refused", run.refused()));
    }
    if (run.cancelled() > 0) {
      parts.add(texts.of("progress.cancelled", run.cancelled()));
    }
  }

  private static Button step(String id, String words, Runnable action) {
    Button button = Nodes.button(words, action, "link-button");
    button.setId(id);
    return button;
  }
}
