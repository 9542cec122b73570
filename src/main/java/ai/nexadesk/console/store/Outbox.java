package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edits the server has not accepted yet, in the order they were made. Safe on any thread but the
 * JavaFX one; every method is on disk before it returns.
 */
public final class Outbox {

  /**
   * The longest an edit is ever put off, milliseconds. A time further ahead than that was written
   * before the clock was set back, and means nothing any more.
   */
  public static final long LONGEST_PUT_OFF = 60_000;

  private final Database database;
  private final ServerWrites server;

  Outbox(Database database, ServerWrites server) {
    this.database = database;
    this.server = server;
  }

  /** The oldest unsent edits, in the order they were made. */
  public List<UnsentEdit> unsent(int limit) {
    return database.read(session ->
        session.list(
            OutgoingRows.SELECT + " ORDER BY o.number LIMIT ?", OutgoingRows::edit, limit));
  }

  /** Unsent edits, those that need the person first, each in the order they were made. */
  public List<UnsentEdit> unsentStoppedFirst(int limit) {
    return database.read(session ->
        session.list(
            OutgoingRows.SELECT + " ORDER BY o.state = 'WAITING', o.number LIMIT ?",
            OutgoingRows::edit,
            limit));
  }

  /** How many edits never go by themselves: undecided and refused ones. */
  public int stopped() {
    return database.read(session ->
        session
            .one("SELECT count(*) FROM outbox WHERE state <> 'WAITING'", row -> row.getInt(1))
            .orElse(0));
  }

  /** The keys of the conversations that have unsent edits, sorted. */
  public long[] conversations() {
    return database.read(
        session -> session.numbers("SELECT DISTINCT key FROM outbox ORDER BY key"));
  }

  /** How many edits the person holds back. */
  public int paused() {
    return database.read(session ->
        session
            .one(
                "SELECT count(*) FROM outbox WHERE state = 'WAITING' AND paused",
                row -> row.getInt(1))
            .orElse(0));
  }

  /** The unsent edits of one conversation, in the order they were made. */
  public List<UnsentEdit> of(long key) {
    return database.read(session ->
        session.list(
            OutgoingRows.SELECT + " WHERE o.key = ? ORDER BY o.number", OutgoingRows::edit, key));
  }

  /** How many edits are unsent, undecided and refused ones included. */
  public int size() {
    return database.read(
        session -> session.one("SELECT count(*) FROM outbox", row -> row.getInt(1)).orElse(0));
  }

  /**
   * Conversations with edits ready to be sent: by turns from each action, so that one edit is not
   * kept waiting by a thousand of another; within an action, the one that waited longest first.
   *
   * <p>A conversation with an edit held back, in conflict or refused may still have later edits of
   * other fields ready; they are sent, since each field is decided on its own.
   *
   * @param nowMillis local time; edits put off until later are left out
   */
  public List<Outgoing> ready(int limit, long nowMillis) {
    return database.read(session -> {
      List<Outgoing> ready = new ArrayList<>();
      for (long key :
          session.numbers(
              "SELECT key FROM (SELECT key, number, not_before,"
                  + " row_number() OVER (PARTITION BY intent ORDER BY number) AS turn"
                  + " FROM outbox o WHERE "
                  + OutgoingRows.FREE
                  + ") GROUP BY key HAVING max(not_before BETWEEN ? AND ?) = 0"
                  + " ORDER BY min(turn), min(number) LIMIT ?",
              nowMillis + 1,
              nowMillis + LONGEST_PUT_OFF,
              limit)) {
        OutgoingRows.of(session, key).ifPresent(ready::add);
      }
      return ready;
    });
  }

  /** When the next edit that was put off may be sent, local milliseconds; empty when none waits. */
  public Optional<Long> nextReady() {
    return database.read(session ->
        session
            .one(
                "SELECT min(due) FROM (SELECT max(not_before) AS due FROM outbox o WHERE "
                    + OutgoingRows.FREE
                    + " GROUP BY key)",
                row -> Optional.ofNullable(ServerRow.number(row, 1)))
            .flatMap(due -> due));
  }

  /** The number of the newest edit ever made, sent or not; 0 before the first. */
  public long newestNumber() {
    return database.read(session ->
        session
            .one("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'", row -> row.getLong(1))
            .orElse(0L));
  }

  /** What waits for one conversation, as it stands now; empty while all of it is held back. */
  public Optional<Outgoing> outgoing(long key) {
    return database.read(session -> OutgoingRows.of(session, key));
  }

  /**
   * Notes, before the request leaves, that these are being sent: after a crash they may be out.
   * Answers false, and notes nothing, when one of them was held back or taken out meanwhile.
   */
  public boolean sending(List<Long> numbers) {
    return database.write(transaction -> {
      Session session = transaction.session();
      for (long number : numbers) {
        if (session
            .one(
                "SELECT 1 FROM outbox WHERE number = ? AND state = 'WAITING' AND NOT paused",
                row -> true,
                number)
            .isEmpty()) {
          return false;
        }
      }
      for (long number : numbers) {
        session.run(
            "UPDATE outbox SET attempts = attempts + 1, maybe_after = CASE WHEN maybe_since IS NULL"
                + " THEN (SELECT coalesce(max(rowid), 0) FROM observed) ELSE maybe_after END,"
                + " maybe_since = coalesce(maybe_since, (SELECT coalesce(updated_at, 0)"
                + " FROM conversation c WHERE c.key = outbox.key)) WHERE number = ?",
            number);
      }
      return true;
    });
  }

  /** The server said that it did not do these: what was noted before they left no longer counts. */
  public void notDone(List<Long> numbers) {
    database.write(transaction -> {
      for (long number : numbers) {
        transaction
            .session()
            .run(
                "UPDATE outbox SET maybe_since = NULL, maybe_after = NULL WHERE number = ?",
                number);
      }
      return true;
    });
  }

  /** As {@link #putOff}, and counts it: this must not go on for ever. */
  public void turnAway(List<Long> numbers, long untilMillis) {
    database.write(transaction -> {
      for (long number : numbers) {
        transaction
            .session()
            .run(
                "UPDATE outbox SET not_before = ?, turned_away = turned_away + 1 WHERE number = ?",
                untilMillis,
                number);
      }
      return true;
    });
  }

  /** Puts these off after a failure that may pass. */
  public void putOff(List<Long> numbers, long untilMillis) {
    database.write(transaction -> {
      for (long number : numbers) {
        transaction
            .session()
            .run("UPDATE outbox SET not_before = ? WHERE number = ?", untilMillis, number);
      }
      return true;
    });
  }

  /**
   * The server accepted these: its answer is taken in, the edits are done.
   *
   * @param answer the PATCH's answer completed with what was sent
   * @param asked from {@link ServerWrites#ask()}, before the request
   */
  public void accepted(
      List<Long> numbers, ConversationFacts answer, long asked, long serverMillis) {
    database.write(transaction -> {
      // The answer says more than what was sent, and that a colleague may have changed.
      Set<ConversationField> sent = EnumSet.noneOf(ConversationField.class);
      for (long number : numbers) {
        sent.addAll(IntentRows.field(transaction.session(), number).stream().toList());
        end(transaction, number, EditResult.SENT);
      }
      server.take(transaction, answer, asked, serverMillis, sent);
      ServerRow row = ServerWrites.find(transaction.session(), answer.id()).orElseThrow();
      Overlay.refresh(transaction, row);
      return true;
    });
  }

  /** These need not be sent: the server has it so already, or they cancel each other. */
  public void settle(List<Long> numbers) {
    each(
        numbers,
        (transaction, edit) ->
            end(
                transaction,
                edit.number(),
                // It may be as wanted because an earlier try arrived whose answer did not.
                IntentRows.maybeSent(transaction.session(), edit.number())
                    ? EditResult.SENT
                    : EditResult.AGREED));
  }

  /**
   * The person gives these up: the screen shows the server's truth. What may have arrived already
   * counts as sent, so that it can be taken back.
   */
  public void drop(List<Long> numbers) {
    each(
        numbers,
        (transaction, edit) -> {
          IntentRows.handOn(transaction.session(), edit.number());
          end(
              transaction,
              edit.number(),
              IntentRows.onItsWay(transaction.session(), edit.number())
                  ? EditResult.SENT
                  : EditResult.DROPPED);
        });
  }

  /**
   * A colleague decided otherwise meanwhile: these stop until the person chooses. An undo or redo
   * does not ask; it leaves alone what a colleague has changed since.
   *
   * @param theirs what the server has now, null for nobody or none
   */
  public void conflict(List<Long> numbers, @Nullable String theirs) {
    database.write(transaction -> {
      boolean undoing = true;
      for (long number : numbers) {
        undoing &= IntentRows.isReversal(transaction.session(), number);
      }
      boolean skip = undoing;
      each(
          transaction,
          numbers,
          (inside, edit) -> {
            if (skip) {
              end(inside, edit.number(), EditResult.SKIPPED);
            } else {
              inside
                  .session()
                  .run(
                      "UPDATE outbox SET state = 'CONFLICT', reason = ? WHERE number = ?",
                      theirs == null ? "" : theirs,
                      edit.number());
            }
          });
      return true;
    });
  }

  /** The server refused these for good, with these words. */
  public void refuse(List<Long> numbers, String reason) {
    each(
        numbers,
        (transaction, edit) ->
            transaction
                .session()
                .run(
                    "UPDATE outbox SET state = 'REFUSED', reason = ? WHERE number = ?",
                    reason,
                    edit.number()));
  }

  /** The person has refused edits tried again as they are; a colleague's decision still counts. */
  public void retry(List<Long> numbers) {
    each(
        numbers,
        (transaction, edit) ->
            transaction
                .session()
                .run(
                    "UPDATE outbox SET state = 'WAITING', reason = NULL, turned_away = 0,"
                        + " not_before = 0 WHERE number = ?",
                    edit.number()));
  }

  /**
   * The person wants a stopped edit sent all the same: what the server has now becomes its base.
   */
  public void insist(long number) {
    database.write(transaction -> {
      Session session = transaction.session();
      Optional<UnsentEdit> edit =
          session.one(OutgoingRows.SELECT + " WHERE o.number = ?", OutgoingRows::edit, number);
      if (edit.isEmpty()) {
        return false;
      }
      ServerRow row = ServerWrites.get(session, edit.get().conversation()).orElseThrow();
      String base =
          switch (edit.get().edit()) {
            case ai.nexadesk.console.domain.Edit.SetStatus s -> row.editable().status();
            case ai.nexadesk.console.domain.Edit.Assign a -> row.editable().agentId();
            case ai.nexadesk.console.domain.Edit.Route r -> row.editable().departmentId();
            case ai.nexadesk.console.domain.Edit.ChangeTags tags -> TextList.write(tags.remove());
          };
      session.run(
          "UPDATE outbox SET state = 'WAITING', reason = NULL, attempts = 0, maybe_since = NULL,"
              + " maybe_after = NULL, turned_away = 0, not_before = 0, insisted = ?, was = ?"
              + " WHERE number = ?",
          !row.knows(StoredEdit.field(edit.get().edit())),
          base,
          number);
      Overlay.refresh(transaction, row);
      transaction.touchedOutbox();
      return true;
    });
  }

  /** Does something to one unsent edit. */
  private interface Step {
    void take(Transaction transaction, UnsentEdit edit) throws SQLException;
  }

  private void each(List<Long> numbers, Step step) {
    database.write(transaction -> {
      each(transaction, numbers, step);
      return true;
    });
  }

  /** Takes a step per edit still unsent, and recomputes what the screen shows of them. */
  private static void each(Transaction transaction, List<Long> numbers, Step step)
      throws SQLException {
    Session session = transaction.session();
    Set<Long> keys = new LinkedHashSet<>();
    for (long number : numbers) {
      Optional<UnsentEdit> edit =
          session.one(OutgoingRows.SELECT + " WHERE o.number = ?", OutgoingRows::edit, number);
      if (edit.isPresent()) {
        step.take(transaction, edit.get());
        keys.add(edit.get().conversation());
      }
    }
    for (long key : keys) {
      Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    }
    transaction.touchedOutbox();
  }

  /** Takes an edit out, noting what became of it; the conversation is left to be recomputed. */
  static void end(Transaction transaction, long number, EditResult result) throws SQLException {
    Progress.ended(transaction.session(), number, result);
    transaction.session().run("DELETE FROM outbox WHERE number = ?", number);
    transaction.touchedOutbox();
  }
}
