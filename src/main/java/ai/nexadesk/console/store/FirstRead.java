package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.store.ServerWrites.Outcome;
import ai.nexadesk.console.store.ServerWrites.Taken;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in the pages of the first whole read, many rows at a time. Safe on any thread; blocks on
 * the disk.
 *
 * <p>Since the server has it all, nothing of it need survive a power cut; words are indexed behind
 * it, by {@link #indexDue}.
 */
public final class FirstRead {

  private final Database database;
  private final ServerWrites writes;

  FirstRead(Database database, ServerWrites writes) {
    this.database = database;
    this.writes = writes;
  }

  /**
   * Takes in a page, as {@link ServerWrites#rows} but quicker.
   *
   * @param asked from {@link ServerWrites#ask()}, before the request
   * @param progress written in the same transaction: a cursor must never be ahead of its rows
   */
  public Taken fill(
      List<ConversationFacts> rows, long asked, long serverMillis, Ledger.Entry... progress) {
    ArrivedPage page = new ArrivedPage(null, null, rows, 0, asked, serverMillis);
    return fill(List.of(page), false, progress);
  }

  /**
   * Takes in pages that come as fast as they can be stored, all in one transaction: each rewrites
   * much of the index of ids, whatever it adds. Their words are left to {@link #indexDue} whole,
   * and the indexes of lists to {@link #listAgain}.
   */
  public Taken fillHastily(List<ArrivedPage> pages, Ledger.Entry... progress) {
    return fill(pages, true, progress);
  }

  /** The haste is over: lists are read by their indexes again. */
  public void listAgain() {
    database.writeRefetchable(transaction -> {
      ListIndexes.makeAgain(transaction);
      return true;
    });
  }

  private Taken fill(List<ArrivedPage> pages, boolean hastily, Ledger.Entry... progress) {
    return database.writeRefetchable(transaction -> {
      if (hastily) {
        ListIndexes.setAside(transaction);
      }
      List<ConversationFacts> rows = new ArrayList<>();
      pages.forEach(page -> rows.addAll(page.rows()));
      Map<String, ServerRow> held = Arrivals.held(transaction.session(), rows);
      Arrivals arrivals = new Arrivals(transaction, !hastily);
      int changed = 0;
      for (ArrivedPage page : pages) {
        changed += take(transaction, page, held, arrivals);
      }
      arrivals.write();
      for (Ledger.Entry entry : progress) {
        Ledger.write(transaction, entry);
      }
      return new Taken(arrivals.count(), changed);
    });
  }

  private int take(
      Transaction transaction, ArrivedPage page, Map<String, ServerRow> held, Arrivals arrivals)
      throws SQLException {
    int changed = 0;
    for (ConversationFacts facts : page.rows()) {
      ServerRow row = held.get(facts.id());
      boolean first = arrivals.first(facts.id()); // a page may repeat one
      if (row != null) {
        Outcome outcome =
            first
                ? writes.take(
                    transaction,
                    row,
                    facts,
                    page.asked(),
                    page.serverMillis(),
                    ServerWrites.NOT_OURS)
                : writes.take(
                    transaction, facts, page.asked(), page.serverMillis(), ServerWrites.NOT_OURS);
        changed += outcome == Outcome.CHANGED ? 1 : 0;
      } else if (first) {
        arrivals.add(facts, writes.ask());
      }
    }
    return changed;
  }

  /**
   * Indexes the words of up to {@code most} conversations that are due, newest first.
   *
   * @return how many there were
   */
  public int indexDue(int most) {
    if (database.read(session -> session.numbers("SELECT key FROM text_due LIMIT 1")).length == 0) {
      return 0;
    }
    return database.writeRefetchable(transaction -> {
      Session session = transaction.session();
      long[] keys = session.numbers("SELECT key FROM text_due ORDER BY key DESC LIMIT ?", most);
      for (long key : keys) {
        Optional<ServerRow> row = ServerWrites.get(session, key);
        if (row.isPresent()) {
          WordIndex.due(session, row.get());
        }
        session.run("DELETE FROM text_due WHERE key = ?", key);
      }
      return keys.length;
    });
  }
}
