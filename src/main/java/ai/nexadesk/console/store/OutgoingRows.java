package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what waits for one conversation, and what is known of earlier tries to send it. */
final class OutgoingRows {

  /** Why the edit {@code o} of the conversation {@code c} stopped, as it is now. */
  static final String REASON =
      "CASE WHEN o.reason = '"
          + UnsentEdit.GONE
          + "' AND c.gone_at IS NULL THEN '"
          + UnsentEdit.BACK
          + "' ELSE o.reason END";

  static final String SELECT =
      "SELECT o.number, o.intent, o.key, c.id, o.kind, o.was, o.wants, o.made_at, o.state,"
          + " o.attempts, "
          + REASON
          + " FROM outbox o JOIN conversation c ON c.key = o.key";

  /**
   * Of the edits {@code o}, those that go by themselves: what the person holds back holds back what
   * was later meant for the same field, as that was made on top of it, and nothing else.
   */
  static final String FREE =
      "o.state = 'WAITING' AND NOT o.paused AND NOT EXISTS (SELECT 1 FROM outbox held"
          + " WHERE held.key = o.key AND held.kind = o.kind AND held.number < o.number"
          + " AND held.state = 'WAITING' AND held.paused)";

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

  /** What waits for one conversation; empty while all of it is held back. */
  static Optional<Outgoing> of(Session session, long key) throws SQLException {
    List<UnsentEdit> edits =
        session.list(
            SELECT + " WHERE o.key = ? AND " + FREE + " ORDER BY o.number",
            OutgoingRows::edit,
            key);
    Optional<ServerRow> row = ServerWrites.get(session, key);
    if (edits.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    long newest =
        session
            .one(
                "SELECT max(asked) FROM outbox o WHERE o.key = ? AND " + FREE,
                found -> found.getLong(1),
                key)
            .orElseThrow();
    Set<ConversationField> untold = EnumSet.copyOf(EDITABLE);
    untold.removeIf(row.get()::knows);
    List<Try> tries = tries(session, key);
    List<Seen> seen = seen(session, key, tries);
    return Optional.of(
        new Outgoing(
            key,
            row.get().id(),
            row.get().gone(),
            row.get().editable(),
            untold,
            edits.stream().map(edit -> narrowed(edit, tries, seen)).toList(),
            past(row.get(), edits, tries, seen),
            newest));
  }

  /**
   * What is known of earlier tries to send one edit.
   *
   * @param since when the server had last changed it at the first that may have arrived, null when
   *     none may
   * @param after the newest row of the observed history then
   */
  private record Try(
      long number, @Nullable Long since, long after, boolean insisted, int turnedAway) {}

  private static List<Try> tries(Session session, long key) throws SQLException {
    return session.list(
        "SELECT number, maybe_since, coalesce(maybe_after, 0), insisted, turned_away"
            + " FROM outbox o WHERE key = ? AND "
            + FREE,
        row ->
            new Try(
                row.getLong(1),
                ServerRow.number(row, 2),
                row.getLong(3),
                row.getBoolean(4),
                row.getInt(5)),
        key);
  }

  private static Outgoing.Past past(
      ServerRow row, List<UnsentEdit> edits, List<Try> tries, List<Seen> seen) {
    Map<Long, ConversationField> fields = new HashMap<>();
    edits.forEach(edit -> fields.put(edit.number(), StoredEdit.field(edit.edit())));
    Set<Long> maybe = new HashSet<>();
    Set<ConversationField> moved = EnumSet.noneOf(ConversationField.class);
    Set<Long> insisted = new HashSet<>();
    Map<Long, Integer> turnedAway = new HashMap<>();
    for (Try one : tries) {
      ConversationField field = fields.get(one.number());
      if (field != null && one.since() != null) {
        maybe.add(one.number());
        if (moved(row, one, field, seen)) {
          moved.add(field);
        }
      }
      if (one.insisted()) {
        insisted.add(one.number());
      }
      turnedAway.put(one.number(), one.turnedAway());
    }
    return new Outgoing.Past(maybe, moved, insisted, turnedAway);
  }

  /** A change that was observed. */
  private record Seen(
      long at, ConversationField field, @Nullable String was, @Nullable String is) {}

  /** What was observed since the first of these tries that may have arrived. */
  private static List<Seen> seen(Session session, long key, List<Try> tries) throws SQLException {
    OptionalLong after =
        tries.stream().filter(one -> one.since() != null).mapToLong(Try::after).min();
    return after.isEmpty()
        ? List.of()
        : session.list(
            "SELECT rowid, field, was, now FROM observed WHERE key = ? AND rowid > ?"
                + " ORDER BY rowid",
            row ->
                new Seen(
                    row.getLong(1),
                    ConversationField.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4)),
            key,
            after.getAsLong());
  }

  private static List<Seen> since(Try sent, List<Seen> seen) {
    return seen.stream().filter(change -> change.at() > sent.after()).toList();
  }

  /**
   * Whether the field changed since this send that may have arrived: it was seen to, or the
   * conversation did with nothing seen that explains it, and any field may have gone there and
   * back.
   */
  private static boolean moved(
      ServerRow row, Try sent, ConversationField field, List<Seen> everything) {
    List<Seen> seen = since(sent, everything);
    Long since = sent.since();
    return seen.isEmpty()
        ? since != null && row.number(ConversationField.UPDATED_AT) > since
        : seen.stream().anyMatch(change -> change.field() == field);
  }

  /**
   * A change of tags that may have arrived, without the tags that were since seen to come and go
   * again, or to go and come again: somebody else has decided on those.
   */
  private static UnsentEdit narrowed(UnsentEdit unsent, List<Try> tries, List<Seen> seen) {
    Optional<Try> sent =
        tries.stream()
            .filter(one -> one.number() == unsent.number() && one.since() != null)
            .findFirst();
    return sent.isPresent() && unsent.edit() instanceof Edit.ChangeTags change
        ? unsent.with(narrowed(change, since(sent.get(), seen)))
        : unsent;
  }

  private static Edit narrowed(Edit.ChangeTags change, List<Seen> seen) {
    List<String> adding = new ArrayList<>(change.add());
    List<String> removing = new ArrayList<>(change.remove());
    Set<String> came = new HashSet<>();
    Set<String> went = new HashSet<>();
    for (Seen one : seen) {
      if (one.field() == ConversationField.TAGS) {
        Set<String> was = new HashSet<>(TextList.read(one.was()));
        Set<String> is = new HashSet<>(TextList.read(one.is()));
        adding.removeIf(tag -> came.contains(tag) && !is.contains(tag));
        removing.removeIf(tag -> went.contains(tag) && is.contains(tag));
        is.stream().filter(tag -> !was.contains(tag)).forEach(came::add);
        was.stream().filter(tag -> !is.contains(tag)).forEach(went::add);
      }
    }
    return new Edit.ChangeTags(adding, removing);
  }
}
