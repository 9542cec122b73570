package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import java.util.List;

/** What changed about a conversation, as far as the console saw it. Safe on any thread. */
public final class ObservedHistory {

  private final Database database;

  ObservedHistory(Database database) {
    this.database = database;
  }

  /** The newest changes first, {@code limit} at most. */
  public List<ObservedChange> of(long key, int limit) {
    return database.read(session ->
        session.list(
            "SELECT seen_at, field, was, now, mine FROM observed WHERE key = ?"
                + " ORDER BY seen_at DESC, rowid DESC LIMIT ?",
            row ->
                new ObservedChange(
                    row.getLong(1),
                    ConversationField.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)),
            key,
            limit));
  }
}
