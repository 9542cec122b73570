package ai.nexadesk.console.domain;

import java.util.List;

/** Which conversations to list: a tree that the local copy turns into a search. */
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

  /** Effective status equals this word. */
  record HasStatus(String word) implements Query {}

  /** Every status but archived. */
  record Live() implements Query {}

  /** Carries this tag, exactly. */
  record HasTag(String tag) implements Query {}

  /** Came in this way. */
  record FromSource(String source) implements Query {}

  /** Is with this agent. */
  record WithAgent(String agentId) implements Query {}

  /** Is with nobody. */
  record Unassigned() implements Query {}

  /** Is with this department. */
  record InDepartment(String departmentId) implements Query {}

  /** The visitor waits for a person. */
  record VisitorWaits() implements Query {}

  /**
   * The visitor waits since a moment from {@code fromMillis} on and before {@code untilMillis},
   * server time. Moments and not ages, so that a list opened from a figure stays that figure's.
   */
  record WaitsSince(long fromMillis, long untilMillis) implements Query {}

  /** Nobody can say whether the visitor waits, as its messages were never read. */
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

  /** These words stand in names, e-mail, company, tags, last message or a message held. */
  record Text(String words) implements Query {}

  Query ALL = new All();

  /** All parts together; one part stands for itself. */
  static Query all(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  /** Any of the parts; one part stands for itself. */
  static Query any(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }
}
