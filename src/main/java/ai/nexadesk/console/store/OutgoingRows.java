package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what waits for one conversation, and what is known of earlier tries to send it. */
final class OutgoingRows {

  static final String SELECT =
      "SELECT o.number, o.intent, o.key, c.id, o.kind, o.was, o.wants, o.made_at, o.state,"
          + " o.attempts, o.reason FROM outbox o JOIN conversation c ON c.key = o.key";

  private static final Set<ConversationField> EDITABLE =
      EnumSet.of(
          ConversationField.STATUS,
          ConversationField.AGENT_ID,
          ConversationField.DEPARTMENT_ID,
          ConversationField.TAGS);

  private OutgoingRows() {}

  static UnsentEdit edit(ResultSet row) throws SQLException {
    return new UnsentEdit(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        new StoredEdit(row.getString(5), row.getString(6), row.getString(7)).edit(),
        row.getLong(8),
        UnsentEdit.State.valueOf(row.getString(9)),
        row.getInt(10),
        Optional.ofNullable(row.getString(11)));
  }

  /** What waits for one conversation; empty while it is held back. */
  static Optional<Outgoing> of(Session session, long key) throws SQLException {
    List<UnsentEdit> edits =
        session.list(
            SELECT + " WHERE o.key = ? AND o.state = 'WAITING' ORDER BY o.number",
            OutgoingRows::edit,
            key);
    Optional<ServerRow> row = ServerWrites.get(session, key);
    Optional<Long> newest =
        session.one(
            "SELECT max(asked) FROM outbox WHERE key = ? AND state = 'WAITING'"
                + " HAVING max(paused) = 0",
            found -> found.getLong(1),
            key);
    if (edits.isEmpty() || row.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    Set<ConversationField> untold = EnumSet.copyOf(EDITABLE);
    untold.removeIf(row.get()::knows);
    Tries tries = tries(session, key);
    List<Seen> seen = tries.maybe().isEmpty() ? List.of() : seen(session, key, tries.after());
    return Optional.of(
        new Outgoing(
            key,
            row.get().id(),
            row.get().gone(),
            row.get().editable(),
            untold,
            edits.stream().map(edit -> narrowed(edit, tries.maybe(), seen)).toList(),
            new Outgoing.Past(
                tries.maybe(), moved(row.get(), tries, seen), tries.insisted(), tries.turnedAway()),
            newest.get()));
  }

  /**
   * Earlier tries.
   *
   * @param since when the server had last changed it at the first that may have arrived
   * @param after the newest row of the observed history then
   */
  private record Tries(
      Set<Long> maybe, long since, long after, Set<Long> insisted, int turnedAway) {}

  private record Try(
      long number, @Nullable Long since, long after, boolean insisted, int turnedAway) {}

  private static Tries tries(Session session, long key) throws SQLException {
    Set<Long> maybe = new HashSet<>();
    Set<Long> insisted = new HashSet<>();
    long earliest = Long.MAX_VALUE;
    long after = Long.MAX_VALUE;
    int turnedAway = 0;
    for (Try one :
        session.list(
            "SELECT number, maybe_since, coalesce(maybe_after, 0), insisted, turned_away"
                + " FROM outbox WHERE key = ?",
            row ->
                new Try(
                    row.getLong(1),
                    ServerRow.number(row, 2),
                    row.getLong(3),
                    row.getBoolean(4),
                    row.getInt(5)),
            key)) {
      Long since = one.since();
      if (since != null) {
        maybe.add(one.number());
        earliest = Math.min(earliest, since);
        after = Math.min(after, one.after());
      }
      if (one.insisted()) {
        insisted.add(one.number());
      }
      turnedAway = Math.max(turnedAway, one.turnedAway());
    }
    return new Tries(maybe, earliest, after, insisted, turnedAway);
  }

  /** A change that was observed since. */
  private record Seen(ConversationField field, @Nullable String was, @Nullable String is) {}

  private static List<Seen> seen(Session session, long key, long after) throws SQLException {
    return session.list(
        "SELECT field, was, now FROM observed WHERE key = ? AND rowid > ? ORDER BY rowid",
        row ->
            new Seen(
                ConversationField.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
        key,
        after);
  }

  /**
   * The fields that changed since a send that may have arrived: those seen to, and where it changed
   * with nothing seen that explains it, any of them may have gone there and back.
   */
  private static Set<ConversationField> moved(ServerRow row, Tries tries, List<Seen> seen) {
    if (tries.maybe().isEmpty()) {
      return Set.of();
    }
    if (seen.isEmpty()) {
      return row.number(ConversationField.UPDATED_AT) > tries.since() ? EDITABLE : Set.of();
    }
    Set<ConversationField> moved = new HashSet<>();
    seen.forEach(change -> moved.add(change.field()));
    return moved;
  }

  /**
   * A change of tags that may have arrived, without the tags that were since seen to come and go
   * again, or to go and come again: somebody else has decided on those.
   */
  private static UnsentEdit narrowed(UnsentEdit unsent, Set<Long> maybe, List<Seen> seen) {
    if (!(unsent.edit() instanceof Edit.ChangeTags(List<String> add, List<String> remove))
        || !maybe.contains(unsent.number())) {
      return unsent;
    }
    List<String> adding = new ArrayList<>(add);
    List<String> removing = new ArrayList<>(remove);
    Set<String> came = new HashSet<>();
    Set<String> went = new HashSet<>();
    for (Seen change : seen) {
      if (change.field() == ConversationField.TAGS) {
        Set<String> was = new HashSet<>(TextList.read(change.was()));
        Set<String> is = new HashSet<>(TextList.read(change.is()));
        adding.removeIf(tag -> came.contains(tag) && !is.contains(tag));
        removing.removeIf(tag -> went.contains(tag) && is.contains(tag));
        is.stream().filter(tag -> !was.contains(tag)).forEach(came::add);
        was.stream().filter(tag -> !is.contains(tag)).forEach(went::add);
      }
    }
    return unsent.with(new Edit.ChangeTags(adding, removing));
  }
}
