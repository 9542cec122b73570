package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a conversation holds certain words, as SQL in one of two ways that always agree: asking
 * the full-text tables for all that do, which is quick while they are few, or looking at the words
 * of one conversation after the other, which is quick when most of them do. Choosing between the
 * two is {@link SearchPlan}'s.
 *
 * @param session to ask how frequent words are
 * @param eachRow whether conversations are looked at one by one
 * @param notes whether there are notes to look at
 * @param due whether words wait to be indexed
 * @param values takes the parameters
 */
record TextSql(Session session, boolean eachRow, boolean notes, boolean due, List<Object> values) {

  private static final String UNION = " UNION ALL ";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** So many conversations are looked at one by one in some 10 ms. */
  private static final int FEW = 1_500;

  /** Letters it takes to look anywhere in a name: the trigram table knows nothing shorter. */
  private static final int ANYWHERE = 3;

  /**
   * Words that stand together.
   *
   * @param joined folded, with spaces between; never empty
   * @param whole whether the last one has to be a whole word
   * @param visitor whether only the visitor's name, e-mail and company count
   */
  record Term(String joined, boolean whole, boolean visitor) {

    boolean anywhereInNames() {
      return !whole && joined.codePointCount(0, joined.length()) >= ANYWHERE;
    }

    String inWords() {
      return " " + joined + (whole ? " " : "");
    }

    String inVisitor() {
      return anywhereInNames() ? joined : inWords();
    }

    /** As an FTS5 expression: quoted, and of nothing but letters and digits. */
    String match() {
      return "\"" + joined + (whole ? "\"" : "\"*");
    }

    String matchLetters() {
      return "\"" + joined + "\"";
    }
  }

  /** Words that may stand in different places. */
  String words(String text) throws SQLException {
    List<Term> terms = terms(text);
    Optional<Term> rare = eachRow || terms.size() < 2 ? Optional.empty() : rarest(terms, FEW);
    List<String> conditions = new ArrayList<>();
    if (rare.isPresent()) {
      terms.remove(rare.get());
      conditions.add(asked(rare.get()));
      for (Term other : terms) {
        conditions.add(found(other, FEW) <= FEW ? asked(other) : looked(other));
      }
    } else {
      for (Term term : terms) {
        conditions.add(term(term));
      }
    }
    return conditions.isEmpty() ? "1" : "(" + String.join(" AND ", conditions) + ")";
  }

  /** Asks for the rarest of some words, if no more than {@code most} hold it. */
  Optional<String> rarest(String text, int most) throws SQLException {
    return rarest(terms(text), most).map(this::asked);
  }

  static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    for (String word : SPACE.splitAsStream(text).toList()) {
      String joined = Words.joined(word);
      if (!joined.isEmpty()) {
        terms.add(new Term(joined, false, false));
      }
    }
    return terms;
  }

  /**
   * A word so rare that the others are better looked for in what it finds: all that hold a common
   * word are many to gather.
   */
  private Optional<Term> rarest(List<Term> terms, int most) throws SQLException {
    Optional<Term> rarest = Optional.empty();
    int least = most;
    for (Term term : terms) {
      if (term.joined().length() >= ANYWHERE) {
        int found = found(term, least);
        if (found <= least) {
          least = found;
          rarest = Optional.of(term);
        }
      }
    }
    return rarest;
  }

  /** How many hold a word, {@code most} and one more at the most. */
  private int found(Term term, int most) throws SQLException {
    return session.numbers(
            "SELECT rowid FROM own_words WHERE own_words MATCH ?1 UNION ALL SELECT rowid FROM"
                + " body_words WHERE body_words MATCH ?1 LIMIT ?2",
            term.match(),
            most + 1)
        .length;
  }

  /** Whole words that stand together. */
  String phrase(String text) {
    return phrased(text).map(this::term).orElse("1");
  }

  /** Words of the visitor's name, e-mail or company. */
  String visitor(String text) {
    return visited(text).map(this::term).orElse("1");
  }

  static Optional<Term> phrased(String text) {
    String joined = Words.joined(text);
    return joined.isEmpty() ? Optional.empty() : Optional.of(new Term(joined, true, false));
  }

  static Optional<Term> visited(String text) {
    String joined = Words.joined(text);
    return joined.isEmpty() ? Optional.empty() : Optional.of(new Term(joined, false, true));
  }

  private String term(Term term) {
    return eachRow ? looked(term) : asked(term);
  }

  /** Whether a conversation holds it, by looking at its words. */
  String looked(Term term) {
    if (term.visitor()) {
      return look(bind("instr(" + visitor() + ", ?)", term.inVisitor()));
    }
    String own =
        look(
            bind("instr(w.bodies, ?)", term.inWords())
                + bind(" OR instr(" + rest() + ", ?)", term.inWords())
                + bind(" OR instr(" + visitor() + ", ?)", term.inVisitor()));
    return notes
        ? "("
            + own
            + bind(
                " OR EXISTS (SELECT 1 FROM note_words n WHERE n.key = conversation.key"
                    + " AND instr(n.words, ?)))",
                term.inWords())
        : own;
  }

  private String look(String condition) {
    return due
        ? "EXISTS (SELECT 1 FROM (SELECT 1) LEFT JOIN words w ON w.key = conversation.key WHERE "
            + condition
            + ")"
        : "EXISTS (SELECT 1 FROM words w WHERE w.key = conversation.key AND (" + condition + "))";
  }

  private String visitor() {
    return due ? "coalesce(w.visitor, " + WordIndex.VISITOR + ")" : "w.visitor";
  }

  private String rest() {
    return due ? "coalesce(w.rest, " + WordIndex.REST + ")" : "w.rest";
  }

  private String asked(Term term) {
    return "key IN (" + gathered(term) + ")";
  }

  /** The keys of all that hold it; one may come more than once. */
  String gathered(Term term) {
    return String.join(UNION, term.visitor() ? visitors(term) : all(term));
  }

  private List<String> visitors(Term term) {
    List<String> parts = new ArrayList<>();
    parts.add(
        term.anywhereInNames()
            ? letters(term)
            : bind(
                "SELECT rowid FROM own_words WHERE own_words MATCH ?",
                "visitor : " + term.match()));
    if (due) {
      parts.add(waiting(bind("instr(" + visitor() + ", ?)", term.inVisitor())));
    }
    return parts;
  }

  private List<String> all(Term term) {
    List<String> parts = new ArrayList<>();
    parts.add(bind("SELECT rowid FROM own_words WHERE own_words MATCH ?", term.match()));
    parts.add(bind("SELECT rowid FROM body_words WHERE body_words MATCH ?", term.match()));
    if (term.anywhereInNames()) {
      parts.add(letters(term));
    }
    if (notes) {
      parts.add(bind("SELECT key FROM note_words WHERE instr(words, ?)", term.inWords()));
    }
    if (due) {
      parts.add(
          waiting(
              bind("instr(" + rest() + ", ?)", term.inWords())
                  + bind(" OR instr(" + visitor() + ", ?)", term.inVisitor())));
    }
    return parts;
  }

  private String letters(Term term) {
    return bind(
        "SELECT rowid FROM visitor_letters WHERE visitor_letters MATCH ?", term.matchLetters());
  }

  /** Those whose words are not in the full-text tables yet, and may not be written at all. */
  private static String waiting(String condition) {
    return "SELECT d.key FROM text_due d CROSS JOIN conversation ON conversation.key = d.key"
        + " LEFT JOIN words w ON w.key = d.key WHERE "
        + condition;
  }

  private String bind(String condition, String value) {
    values.add(value);
    return condition;
  }
}
