package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.triage.HandOut;
import ai.nexadesk.console.triage.Queue;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the page shows. FX thread; asks the copy behind it, and only while the page is shown. */
public final class QueueModel {

  /** After how many hours without an answer a lead may want to call it dropped. */
  static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24);

  static final int USUAL_HOURS = 4;

  /** Waiting times grow by themselves. */
  private static final int REDRAW_SECONDS = 15;

  private static final String HOURS_FACT = "queue.dropped-hours";

  private final Store store;
  private final Queue queue;
  private final Edits edits;
  private final Background background;
  private final Question<Answer> question;
  private final SimpleObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final StringProperty locked = new SimpleStringProperty("");
  private final Question<Unassigned> work;
  private final Question<HandOut> proposals;
  private int age;

  /** The figures, and the hours they were asked with. */
  record Answer(QueueFigures figures, int droppedHours) {}

  public QueueModel(Store store, Queue queue, Edits edits, Background background) {
    this.store = store;
    this.queue = queue;
    this.edits = edits;
    this.background = background;
    this.question = background.question();
    this.work = background.promptQuestion();
    this.proposals = background.promptQuestion();
    shown.addListener((of, was, is) -> {
      if (is) {
        refresh();
      } else {
        question.forget();
      }
    });
  }

  /** Whether the page is on the screen. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Why nothing can be changed, in words; empty when it can. */
  public StringProperty lockedProperty() {
    return locked;
  }

  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer;
  }

  /** Something in the copy changed; to be called once a second or two at most. */
  public void changed() {
    if (shown.get()) {
      refresh();
    }
  }

  /** A second has passed. */
  public void tick() {
    if (shown.get() && ++age >= REDRAW_SECONDS) {
      refresh();
    }
  }

  private void refresh() {
    age = 0;
    question.ask(
        () -> {
          int hours = hours();
          return new Answer(queue.figures(Duration.ofHours(hours)), hours);
        },
        answer::set);
  }

  /** Off the FX thread. */
  private int hours() {
    return store.ledger().get(HOURS_FACT).map(Integer::valueOf).orElse(USUAL_HOURS);
  }

  /** From now on, dropped is what had no answer for so many hours. */
  void droppedAfter(int hours) {
    background.command(
        () -> {
          store.ledger().put(new Ledger.Entry(HOURS_FACT, String.valueOf(hours)));
          return hours;
        },
        done -> refresh());
  }

  /** What is to be handed out, and among whom. */
  record Unassigned(
      List<ai.nexadesk.console.store.QueueCounts.Work> work, List<HandOut.Candidate> agents) {}

  /** Reads what nobody has, and everybody who has been seen. */
  void unassigned(Consumer<Unassigned> then) {
    work.ask(
        () -> {
          QueueFigures figures = queue.figures(Duration.ofHours(hours()));
          return new Unassigned(
              store.queue().unassigned(),
              store.people().agents().stream()
                  .map(agent -> new HandOut.Candidate(agent, live(figures, agent.id())))
                  .toList());
        },
        then);
  }

  /** Works a proposal out; of several only the newest is handed on. */
  void propose(Callable<HandOut> proposal, Consumer<HandOut> then) {
    proposals.ask(proposal, then);
  }

  private static int live(QueueFigures figures, String agent) {
    return figures.agents().stream()
        .filter(share -> agent.equals(share.id()))
        .mapToInt(share -> share.live().count())
        .sum();
  }

  /** Makes a proposal an edit: one action, one undo. */
  void submit(HandOut handOut, Consumer<Integer> done) {
    if (!locked.get().isEmpty()) {
      return; // the sheet says why
    }
    background.command(
        () -> edits.handOut(handOut.agents()),
        given -> {
          done.accept(given.edits());
          changed();
        });
  }
}
