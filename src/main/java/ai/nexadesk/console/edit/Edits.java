package ai.nexadesk.console.edit;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import ai.nexadesk.console.store.Intents;
import ai.nexadesk.console.store.Reversal;
import ai.nexadesk.console.store.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to conversations. Each call is one action, undone as one.
 *
 * <p>Safe on any thread but the JavaFX one: every method writes to disk before it returns. A
 * conversation that already is as wanted is left alone.
 */
public final class Edits {

  private final Intents intents;
  private final Titles titles;

  /** Names an action for the undo message, in the person's language. */
  public interface Titles {
    String status(String to);

    String assign(@Nullable String agentId);

    String route(@Nullable String departmentId);

    String tags(List<String> add, List<String> remove);

    String handOut(int conversations);
  }

  public Edits(Intents intents, Titles titles) {
    this.intents = intents;
    this.titles = titles;
  }

  /** Sets the status, one of {@code ConversationStatus.SETTABLE}. */
  public Submission setStatus(Collection<Long> keys, String status) {
    return submit(titles.status(status), keys, now -> new Edit.SetStatus(now.status(), status));
  }

  /** Gives them to an agent, or to nobody (null). */
  public Submission assign(Collection<Long> keys, @Nullable String agentId) {
    return submit(titles.assign(agentId), keys, now -> new Edit.Assign(now.agentId(), agentId));
  }

  /**
   * Gives each of these to the agent named for it, in one action. One that somebody has taken
   * meanwhile stays with them.
   *
   * @param agents agent id by key
   * @return its number and how many were given
   */
  public Submission handOut(Map<Long, String> agents) {
    Map<Long, Function<Editable, Optional<Edit>>> edits = new LinkedHashMap<>();
    agents.forEach((key, agent) -> edits.put(key, now -> give(now, agent)));
    return intents.submitEach(titles.handOut(agents.size()), edits);
  }

  private static Optional<Edit> give(Editable now, String agent) {
    return now.agentId() == null ? Optional.of(new Edit.Assign(null, agent)) : Optional.empty();
  }

  /** Routes them to a department, or to none (null). */
  public Submission route(Collection<Long> keys, @Nullable String departmentId) {
    return submit(
        titles.route(departmentId), keys, now -> new Edit.Route(now.departmentId(), departmentId));
  }

  /** Adds and removes tags; what a conversation already has or lacks is not part of its edit. */
  public Submission changeTags(Collection<Long> keys, List<String> add, List<String> remove) {
    return submit(titles.tags(add, remove), keys, now -> narrowed(now, add, remove));
  }

  /** Only what really changes, so that undo does not take away what was there before. */
  private static Edit narrowed(Editable now, List<String> add, List<String> remove) {
    List<String> missing = new ArrayList<>(add);
    missing.removeAll(now.tags());
    List<String> present = new ArrayList<>(remove);
    present.retainAll(now.tags());
    return new Edit.ChangeTags(missing, present);
  }

  private Submission submit(String title, Collection<Long> keys, Function<Editable, Edit> edit) {
    return intents.submit(title, keys, now -> Optional.of(edit.apply(now)));
  }

  /** Takes the newest action back; answers its title, or empty when there is none. */
  public Optional<String> undo() {
    return intents.undo();
  }

  /** Does what was undone last again; answers its title. */
  public Optional<String> redo() {
    return intents.redo();
  }

  /**
   * Takes the newest action back; answers what went back and what a colleague has changed since.
   */
  public Optional<Reversal> undoNewest() {
    return intents.undoNewest();
  }

  /** Takes this action back, likewise; empty when it was taken back already. */
  public Optional<Reversal> undo(long intent) {
    return intents.undo(intent);
  }

  /** Does what was undone last again, likewise. */
  public Optional<Reversal> redoNewest() {
    return intents.redoNewest();
  }

  /** Holds back what is left of an action; also after a restart, until it is let go on. */
  public void pause(long intent) {
    intents.pause(intent, true);
  }

  /** Lets a paused action go on. */
  public void resume(long intent) {
    intents.pause(intent, false);
  }

  /** Gives up what is left of an action; what was sent already stays sent. */
  public void cancel(long intent) {
    intents.cancel(intent);
  }
}
