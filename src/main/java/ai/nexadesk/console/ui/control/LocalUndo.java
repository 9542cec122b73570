package ai.nexadesk.console.ui.control;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;

/**
 * What the person did that stays on this computer, so that "Undo" takes everything back in the
 * order it was done, edits or not. Safe on any thread; written and taken back by commands, off the
 * FX thread.
 */
public final class LocalUndo {

  private static final int MOST = 50;

  private final LongSupplier newestEdit;
  private final Runnable somethingElse;
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();

  /**
   * @param newestEdit the number of the newest edit that can be taken back; blocks
   * @param somethingElse told when something was done or taken back here, so that no edit undone
   *     before it is done again; blocks
   */
  public LocalUndo(LongSupplier newestEdit, Runnable somethingElse) {
    this.newestEdit = newestEdit;
    this.somethingElse = somethingElse;
  }

  /** One of them. */
  public static final class Step {
    private final long after;
    private final String undone;
    private final Runnable back;

    private Step(long after, String undone, Runnable back) {
      this.after = after;
      this.undone = undone;
      this.back = back;
    }

    /** What to say once it is taken back. */
    public String undone() {
      return undone;
    }
  }

  /**
   * Something was done.
   *
   * @param undone what to say once it is taken back
   * @param back takes it back, off the FX thread
   */
  public Step done(String undone, Runnable back) {
    somethingElse.run();
    Step step = new Step(newestEdit.getAsLong(), undone, back);
    steps.push(step);
    while (steps.size() > MOST) {
      steps.removeLast();
    }
    return step;
  }

  /** Takes back the newest; empty when there is none, or an edit was made after it. */
  public Optional<Step> undoNewest() {
    Step newest = steps.peek();
    if (newest == null || newestEdit.getAsLong() > newest.after) {
      return Optional.empty();
    }
    undo(newest);
    return Optional.of(newest);
  }

  /** Takes back this one, unless that was done already. */
  public void undo(Step step) {
    if (steps.contains(step)) {
      step.back.run();
      somethingElse.run();
      steps.remove(step);
    }
  }
}
