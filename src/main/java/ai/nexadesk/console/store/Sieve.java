package ai.nexadesk.console.store;

import ai.nexadesk.console.store.TextSql.Term;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Lets through, in the order they come, the conversations that hold certain words, as many as are
 * wanted. They are looked at some at a time: a statement for each would take longer than the
 * looking.
 */
final class Sieve {

  /** About as many as a first screenful takes when every third holds the words. */
  private static final int AT_ONCE = 200;

  private final Session session;
  private final List<Term> words;
  private final long[] found;
  private final long[] coming = new long[AT_ONCE];
  private int size;
  private int came;

  /**
   * @param words none lets everything through
   * @param wanted how many at the most
   */
  Sieve(Session session, List<Term> words, int wanted) {
    this.session = session;
    this.words = List.copyOf(words);
    this.found = new long[wanted];
  }

  /** Takes the next; answers whether more are wanted. */
  boolean take(long key) throws SQLException {
    coming[came++] = key;
    if (came == AT_ONCE || words.isEmpty()) {
      look();
    }
    return size < found.length;
  }

  /** All that came through; nothing is taken after that. */
  long[] found() throws SQLException {
    look();
    return Arrays.copyOf(found, size);
  }

  private void look() throws SQLException {
    BitSet holding = words.isEmpty() ? null : holding();
    for (int i = 0; i < came && size < found.length; i++) {
      if (holding == null || holding.get((int) coming[i])) {
        found[size++] = coming[i];
      }
    }
    came = 0;
  }

  private BitSet holding() throws SQLException {
    BitSet holding = new BitSet();
    QuerySql looking = QuerySql.looking(session, words, Arrays.copyOf(coming, came));
    session.walk(
        looking.where(),
        row -> {
          holding.set(row.getInt(1));
          return true;
        },
        looking.values().toArray());
    return holding;
  }
}
