package ai.nexadesk.console.store;

import java.util.HashSet;
import java.util.Set;

/** One open transaction: its session, and what it has changed so far. Used by one thread. */
final class Transaction {

  private final Session session;
  private final Set<Long> conversations = new HashSet<>();
  private final Set<Long> histories = new HashSet<>();
  private boolean outbox;
  private boolean people;

  Transaction(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  void touchedConversation(long key) {
    conversations.add(key);
  }

  void touchedHistory(long key) {
    histories.add(key);
  }

  void touchedOutbox() {
    outbox = true;
  }

  void touchedPeople() {
    people = true;
  }

  boolean changedSomething() {
    return outbox || people || !conversations.isEmpty() || !histories.isEmpty();
  }

  StoreChange change() {
    return new StoreChange(Set.copyOf(conversations), Set.copyOf(histories), outbox, people);
  }
}
