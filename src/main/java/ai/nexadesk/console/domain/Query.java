package ai.nexadesk.console.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which conversations to list: a tree that the local copy turns into a search. {@link QueryText}
 * reads it from what a person typed and writes it back.
 */
public sealed interface Query {

  /** Everything held. */
  record All() implements Query {}

  /** Both, or all of them; no parts means everything. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one; no parts means nothing. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Whatever the inner query does not list. */
  record Not(Query inner) implements Query {}

  /** Effective status is this word, whatever its case. */
  record HasStatus(String word) implements Query {}

  /** Every status but archived. */
  record Live() implements Query {}

  /** Carries this tag: the whole of it, case and accents aside. */
  record HasTag(String tag) implements Query {}

  /** Came in this way, whatever the word's case. */
  record FromSource(String source) implements Query {}

  /**
   * Is with this agent.
   *
   * @param who the agent's id, or the beginning of a word of the name, case and accents aside
   */
  record WithAgent(String who) implements Query {}

  /** Is with the person at this computer; nothing until they said who they are. */
  record Mine() implements Query {}

  /** Is with nobody. */
  record Unassigned() implements Query {}

  /**
   * Is with this department.
   *
   * @param which the department's id, or the beginning of a word of the name given to it here
   */
  record InDepartment(String which) implements Query {}

  /** The visitor waits for a person. */
  record VisitorWaits() implements Query {}

  /**
   * The visitor waits since a moment from {@code fromMillis} on and before {@code untilMillis},
   * server time. Moments and not ages, so that a list opened from a figure stays that figure's.
   */
  record WaitsSince(long fromMillis, long untilMillis) implements Query {}

  /** The visitor waits for a person, and has done so at least this long. */
  record WaitsLonger(Age age) implements Query {}

  /** The visitor waits for a person, and has done so less than this long. */
  record WaitsShorter(Age age) implements Query {}

  /** Nobody can say whether the visitor waits, as not all messages are held. */
  record WaitingUnknown() implements Query {}

  /** The visitor asked for a person and only a bot has answered, see {@link PersonAsked}. */
  record AskedForPerson() implements Query {}

  /** Is with no department. */
  record WithoutDepartment() implements Query {}

  /** Was created from {@code fromMillis} on and before {@code untilMillis}, server time. */
  record CreatedIn(long fromMillis, long untilMillis) implements Query {}

  /** Was seen to be archived from {@code fromMillis} on and before {@code untilMillis}. */
  record ArchivedIn(long fromMillis, long untilMillis) implements Query {}

  /** Has something from the visitor that the person has not seen. */
  record Unread() implements Query {}

  /** Has edits the server has not accepted yet. */
  record PendingEdit() implements Query {}

  /** Has a reminder that is still to come. */
  record Snoozed() implements Query {}

  /** A message held carries an attachment. */
  record HasAttachment() implements Query {}

  /** Has a private note. */
  record HasNote() implements Query {}

  /** The visitor's name, e-mail or company holds this, see {@link Words}. */
  record From(String visitor) implements Query {}

  /** Last activity before this day began, in the person's time zone. */
  record Before(LocalDate day) implements Query {}

  /** Last activity on this day or later, in the person's time zone. */
  record After(LocalDate day) implements Query {}

  /** Last activity at least this long ago. */
  record Older(Age age) implements Query {}

  /** Last activity less than this long ago. */
  record Newer(Age age) implements Query {}

  /** The server counts so many messages. */
  record MessageCount(Comparison is, int count) implements Query {}

  /**
   * Each of these words begins a word in names, e-mail, company, tags, last message, a message held
   * or a note, or stands anywhere in names, e-mail or company. Words may be found in different
   * places. A word without letters or digits finds everything.
   */
  record Text(String words) implements Query {}

  /** These whole words stand together, in this order, in one of those places. */
  record Phrase(String words) implements Query {}

  /** How a count is compared. */
  enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EXACTLY(""),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** The sign before the number; empty for {@link #EXACTLY}. */
    public String sign() {
      return sign;
    }
  }

  Query ALL = new All();

  /** What {@code query} lists, without what was put away until later. */
  static Query awake(Query query) {
    return new And(List.of(query, new Not(new Snoozed())));
  }

  /** Whether what {@code query} lists hangs on who sits at this computer. */
  static boolean asksWhoIsHere(Query query) {
    return switch (query) {
      case And(List<Query> parts) -> parts.stream().anyMatch(Query::asksWhoIsHere);
      case Or(List<Query> parts) -> parts.stream().anyMatch(Query::asksWhoIsHere);
      case Not(Query inner) -> asksWhoIsHere(inner);
      default -> query instanceof Mine;
    };
  }

  /** Whether time alone changes what {@code query} lists: it asks how long ago something was. */
  static boolean asksForAge(Query query) {
    return switch (query) {
      case And(List<Query> parts) -> parts.stream().anyMatch(Query::asksForAge);
      case Or(List<Query> parts) -> parts.stream().anyMatch(Query::asksForAge);
      case Not(Query inner) -> asksForAge(inner);
      case Older _, Newer _, WaitsLonger _, WaitsShorter _ -> true;
      // Days and moments stay where they are, whatever the time.
      case Before _, After _, WaitsSince _, CreatedIn _, ArchivedIn _ -> false;
      case All _, HasStatus _, Live _, HasTag _, FromSource _, WithAgent _ -> false;
      case Mine _, Unassigned _, InDepartment _, WithoutDepartment _ -> false;
      case VisitorWaits _, WaitingUnknown _, AskedForPerson _, Unread _ -> false;
      case PendingEdit _, Snoozed _, HasAttachment _, HasNote _ -> false;
      case From _, MessageCount _, Text _, Phrase _ -> false;
    };
  }

  /** All parts together; one part stands for itself. */
  static Query all(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(
                part -> part instanceof And(List<Query> inner) ? inner.stream() : Stream.of(part))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /** Any of the parts; one part stands for itself. */
  static Query any(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }
}
