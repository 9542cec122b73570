package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the person did, durable and undoable: each action is one intent with an edit for every
 * conversation it touched. Safe on any thread but the JavaFX one; on disk before it returns.
 */
public final class Intents {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final int DONE = 0;
  private static final int UNDONE = 1;
  private static final int OVERTAKEN = 2;
  static final int UNDO = 3;
  static final int REDO = 4;

  private final Database database;
  private final LongSupplier millis;
  private final LongSupplier ask;

  /**
   * @param millis local time
   * @param ask {@link ServerWrites#ask()}: the order in which things happen
   */
  Intents(Database database, LongSupplier millis, LongSupplier ask) {
    this.database = database;
    this.millis = millis;
    this.ask = ask;
  }

  /**
   * Writes one action: overlay, outbox and undo entry in one transaction.
   *
   * @param keys the conversations it is about
   * @param edit what it means for a conversation with these effective values; empty when nothing
   * @return its number and how many conversations it changed; none leaves no trace
   */
  public Submission submit(
      String title, Iterable<Long> keys, Function<Editable, Optional<Edit>> edit) {
    Map<Long, Function<Editable, Optional<Edit>>> each = new LinkedHashMap<>();
    keys.forEach(key -> each.put(key, edit));
    return submitEach(title, each);
  }

  /**
   * As {@link #submit}, with an edit of its own for each conversation: one action all the same.
   *
   * @param edits by key, what it means for a conversation with these effective values
   */
  public Submission submitEach(String title, Map<Long, Function<Editable, Optional<Edit>>> edits) {
    return database.write(transaction -> {
      Map<Long, Edit> wanted = new LinkedHashMap<>();
      for (Map.Entry<Long, Function<Editable, Optional<Edit>>> each : edits.entrySet()) {
        IntentRows.effective(transaction.session(), each.getKey())
            .flatMap(each.getValue())
            .filter(edit -> !edit.changesNothing())
            .ifPresent(edit -> wanted.put(each.getKey(), edit));
      }
      if (wanted.isEmpty()) {
        return Submission.NOTHING;
      }
      overtake(transaction);
      return new Submission(write(transaction, title, DONE, wanted), wanted.size());
    });
  }

  /**
   * Something else was done, or taken back, that is no action here: what was undone before it can
   * no longer be done again, as that would not be what the person undid last.
   */
  public void overtake() {
    String undone = "SELECT 1 FROM intent WHERE state = ? LIMIT 1";
    if (database.read(session -> session.one(undone, row -> true, UNDONE)).isEmpty()) {
      return;
    }
    database.write(transaction -> {
      overtake(transaction);
      return true;
    });
  }

  private static void overtake(Transaction transaction) throws SQLException {
    transaction.session().run("UPDATE intent SET state = ? WHERE state = ?", OVERTAKEN, UNDONE);
  }

  /** Takes the newest action back; answers its title, or empty when there is none. */
  public Optional<String> undo() {
    return undoNewest().map(Reversal::title);
  }

  /** Does the action that was undone last again; answers its title. */
  public Optional<String> redo() {
    return redoNewest().map(Reversal::title);
  }

  /**
   * Takes the newest action back, where nobody has changed the conversation since; empty when there
   * is none.
   */
  public Optional<Reversal> undoNewest() {
    return reverse(
        "SELECT id, title FROM intent WHERE state = 0 ORDER BY id DESC LIMIT 1", UNDONE, true);
  }

  /** Takes this action back, likewise; empty when it was taken back already. */
  public Optional<Reversal> undo(long intent) {
    return reverse("SELECT id, title FROM intent WHERE state = 0 AND id = ?", UNDONE, true, intent);
  }

  /** Does the action that was undone last again, likewise. */
  public Optional<Reversal> redoNewest() {
    return reverse(
        "SELECT id, title FROM intent WHERE state = 1 ORDER BY undone_at DESC, id LIMIT 1",
        DONE,
        false);
  }

  /** The number of the newest action that can be taken back, 0 when there is none. */
  public long newest() {
    return database.read(session ->
        session
            .one("SELECT coalesce(max(id), 0) FROM intent WHERE state = 0", row -> row.getLong(1))
            .orElse(0L));
  }

  private record Action(long id, String title) {}

  private Optional<Reversal> reverse(
      String which, int becomes, boolean inverse, @Nullable Object... values) {
    return database.write(transaction -> {
      Session session = transaction.session();
      Optional<Action> action =
          session.one(which, row -> new Action(row.getLong(1), row.getString(2)), values);
      if (action.isEmpty()) {
        return Optional.<Reversal>empty();
      }
      giveUpStopped(transaction, action.get().id());
      Map<Long, Edit> edits = new LinkedHashMap<>();
      Map<Long, Edit> skipped = new LinkedHashMap<>();
      Map<Long, Edit> never = new LinkedHashMap<>();
      for (Map.Entry<Long, Edit> made : IntentRows.editsOf(session, action.get().id())) {
        Edit edit = inverse ? made.getValue().inverse() : made.getValue();
        if (!IntentRows.asLeft(session, made.getKey(), edit)) {
          skipped.put(made.getKey(), edit);
        } else if (IntentRows.neverWas(transaction, made.getKey(), edit)) {
          never.put(made.getKey(), edit);
        } else {
          edits.put(made.getKey(), edit);
        }
      }
      // What has left already must get through before it can be taken back.
      session.run("UPDATE outbox SET paused = 0 WHERE intent = ?", action.get().id());
      session.run(
          "UPDATE intent SET state = ?, undone_at = (SELECT coalesce(max(undone_at), 0) + 1"
              + " FROM intent) WHERE id = ?",
          becomes,
          action.get().id());
      long reversal = write(transaction, action.get().title(), inverse ? UNDO : REDO, edits);
      for (Map.Entry<Long, Edit> left : skipped.entrySet()) {
        IntentRows.note(
            session, reversal, left.getKey(), left.getValue(), null, EditResult.SKIPPED);
      }
      for (Map.Entry<Long, Edit> undone : never.entrySet()) {
        IntentRows.note(
            session, reversal, undone.getKey(), undone.getValue(), null, EditResult.AGREED);
        Reminders.settle(transaction, undone.getKey());
      }
      return Optional.of(
          new Reversal(
              reversal, action.get().title(), edits.size() + never.size(), skipped.size()));
    });
  }

  /** What waits for the person's decision was never done: taking it back is giving it up. */
  private static void giveUpStopped(Transaction transaction, long intent) throws SQLException {
    IntentRows.remove(transaction, intent, "state <> 'WAITING'", EditResult.DROPPED);
  }

  /** Forgets actions of more than a month ago of which nothing waits: nobody takes those back. */
  void forgetOld() {
    long before = millis.getAsLong() - KEPT.toMillis();
    String old =
        " FROM intent WHERE made_at < ? AND NOT EXISTS"
            + " (SELECT 1 FROM outbox WHERE outbox.intent = intent.id)";
    if (database
        .read(session -> session.one("SELECT 1" + old + " LIMIT 1", row -> true, before))
        .isEmpty()) {
      return;
    }
    database.write(transaction -> {
      Session session = transaction.session();
      session.run("DELETE FROM intent_edit WHERE intent IN (SELECT id" + old + ")", before);
      session.run("DELETE" + old, before);
      return true;
    });
  }

  /** Holds back, or lets go on, what is left of an action. */
  public void pause(long intent, boolean paused) {
    database.write(transaction -> {
      transaction.session().run("UPDATE outbox SET paused = ? WHERE intent = ?", paused, intent);
      transaction.touchedOutbox();
      return true;
    });
  }

  /** Gives up what is left of an action; what was sent stays, and undo takes back only that. */
  public void cancel(long intent) {
    database.write(transaction -> {
      IntentRows.remove(transaction, intent, "1", EditResult.CANCELLED);
      return true;
    });
  }

  private long write(Transaction transaction, String title, int state, Map<Long, Edit> edits)
      throws SQLException {
    Session session = transaction.session();
    long now = millis.getAsLong();
    long asked = ask.getAsLong();
    long intent =
        session.insert(
            "INSERT INTO intent (title, made_at, state) VALUES (?, ?, ?)", title, now, state);
    for (Map.Entry<Long, Edit> entry : edits.entrySet()) {
      long key = entry.getKey();
      StoredEdit edit = StoredEdit.of(entry.getValue());
      long number =
          session.insert(
              "INSERT INTO outbox (intent, key, kind, was, wants, made_at, asked)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              intent,
              key,
              edit.kind(),
              edit.was(),
              edit.wants(),
              now,
              asked);
      IntentRows.note(session, intent, key, entry.getValue(), number, null);
      Reminders.settle(transaction, key);
      Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    }
    transaction.touchedOutbox();
    return intent;
  }
}
