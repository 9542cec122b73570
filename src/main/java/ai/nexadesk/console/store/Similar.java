package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Message;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Past conversations that are about the same: those that share the most telling words with what a
 * visitor wrote. Nothing leaves this computer for it. Safe on any thread but the JavaFX one; blocks
 * on the disk, for a bounded time however big the copy is.
 */
public final class Similar {

  /** Of the visitor's messages the first ones, which say what it is about. */
  private static final int MESSAGES = 20;

  private static final int LONGEST_MESSAGE = 2_000;

  /** How many of the best are looked at, since some of them may not have been dealt with yet. */
  private static final int LOOKED_AT = 192;

  /** One word in common is chance. */
  private static final int SHARED = 2;

  private final Database database;

  /** What shares less than this part of what the best does has only small words in common. */
  private static final float LEAST = 0.3f;

  /** How much of what a visitor began with is told. */
  private static final int BEGINNING = 200;

  Similar(Database database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param beginning the visitor's first message, or the start of it
   */
  public record Found(Conversation conversation, String beginning) {}

  /**
   * The conversations most like the one with this key that somebody has archived or tagged, the
   * most similar first; never that one itself, and none the server no longer has. Only what has its
   * messages on this computer is compared.
   *
   * @param unwanted asked often, on this thread: whether to give it up
   * @throws java.util.concurrent.CancellationException when given up
   */
  public List<Found> to(long key, int limit, BooleanSupplier unwanted) {
    return database.read(session -> to(session, key, limit, unwanted));
  }

  private static List<Found> to(Session session, long key, int limit, BooleanSupplier unwanted)
      throws SQLException {
    List<String> texts = said(session, key, LONGEST_MESSAGE, MESSAGES);
    long newest =
        session.one("SELECT max(key) FROM conversation", row -> row.getLong(1)).orElse(0L);
    List<TellingWords.Telling> words = TellingWords.of(session, texts, newest, unwanted);
    return past(session, best(words, key, newest), limit);
  }

  /** One that shares words, and how much they tell together. */
  private record Match(long key, float score) {}

  /** Those that share most, the best first. */
  private static List<Match> best(List<TellingWords.Telling> words, long own, long newest) {
    float[] scores = new float[Math.toIntExact(newest + 1)]; // keys are given one after the other
    byte[] shared = new byte[scores.length];
    for (TellingWords.Telling word : words) {
      for (long holder : word.holders()) {
        scores[(int) holder] += (float) word.weight();
        shared[(int) holder]++;
      }
    }
    int enough = Math.min(SHARED, words.size());
    Comparator<Integer> better =
        Comparator.<Integer>comparingDouble(key -> scores[key]).thenComparing(key -> key);
    PriorityQueue<Integer> best = new PriorityQueue<>(better);
    for (int key = 1; key < scores.length; key++) {
      if (shared[key] > 0 && shared[key] >= enough && key != own) {
        best.add(key);
        if (best.size() > LOOKED_AT) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(better.reversed()).map(key -> new Match(key, scores[key])).toList();
  }

  private static List<Found> past(Session session, List<Match> matches, int limit)
      throws SQLException {
    List<Found> past = new ArrayList<>();
    float least = 0;
    for (int from = 0; from < matches.size() && past.size() < limit; from += limit) {
      List<Match> some = matches.subList(from, Math.min(matches.size(), from + limit));
      Map<Long, Conversation> rows = rows(session, some);
      for (Match match : some) {
        Conversation one = rows.get(match.key());
        if (one == null || !dealtWith(one) || past.size() == limit || match.score() < least) {
          continue;
        }
        least = Math.max(least, LEAST * match.score());
        past.add(new Found(one, beginning(session, match.key())));
      }
    }
    return past;
  }

  private static Map<Long, Conversation> rows(Session session, List<Match> some)
      throws SQLException {
    long[] keys = some.stream().mapToLong(Match::key).toArray();
    return Conversations.rows(session, keys).stream()
        .collect(Collectors.toMap(Conversation::key, Function.identity()));
  }

  private static String beginning(Session session, long key) throws SQLException {
    return said(session, key, BEGINNING, 1).stream().findFirst().orElse("");
  }

  /** What the visitor wrote, the first messages first. */
  private static List<String> said(Session session, long key, int longest, int most)
      throws SQLException {
    return session.list(
        "SELECT substr(content, 1, ?) FROM message WHERE key = ? AND sender_type = ?"
            + " ORDER BY created_at, position LIMIT ?",
        row -> row.getString(1),
        longest,
        key,
        Message.VISITOR,
        most);
  }

  private static boolean dealtWith(Conversation one) {
    return !one.marks().gone()
        && (one.status().equals(ConversationStatus.ARCHIVED) || !one.tags().isEmpty());
  }
}
