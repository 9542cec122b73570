package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Department;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Agents and departments, learned from the conversations and named by the person: the API lists
 * neither. Safe on any thread; blocks on the disk.
 */
public final class People {

  private static final String ME = "me";

  private final Database database;

  People(Database database) {
    this.database = database;
  }

  /** Every agent seen, by name. */
  public List<Agent> agents() {
    return database.read(session ->
        session.list(
            "SELECT id, coalesce(given_name, name) FROM agent"
                + " ORDER BY coalesce(given_name, name) COLLATE NOCASE, id",
            row -> agent(row.getString(1), row.getString(2))));
  }

  /** Every department seen, by name. */
  public List<Department> departments() {
    return database.read(session ->
        session.list(
            "SELECT id, given_name FROM department ORDER BY given_name COLLATE NOCASE, id",
            row -> department(row.getString(1), row.getString(2))));
  }

  /** Who sits at this computer; empty until they said so. */
  public Optional<Agent> me() {
    return database.read(session -> {
      Optional<String> id = Ledger.read(session, ME);
      return id.isEmpty()
          ? Optional.empty()
          : Optional.of(
              session
                  .one(
                      "SELECT id, coalesce(given_name, name) FROM agent WHERE id = ?",
                      row -> agent(row.getString(1), row.getString(2)),
                      id.get())
                  .orElse(agent(id.get(), null)));
    });
  }

  /** Remembers who sits at this computer. */
  public void iAm(String agentId) {
    database.write(transaction -> {
      Ledger.write(transaction, new Ledger.Entry(ME, agentId));
      transaction.touchedPeople();
      return true;
    });
  }

  /**
   * Somebody, or a department, with the name seen and the name given.
   *
   * @param seen the newest name the server sent with it, empty when none; departments never have
   *     one
   * @param given the name given on this computer, empty when none
   */
  public record Named(Kind kind, String id, String seen, String given) {

    /** The name to show; empty when there is none. */
    public String name() {
      return given.isEmpty() ? seen : given;
    }
  }

  /** What an id stands for. */
  public enum Kind {
    AGENT("agent"),
    DEPARTMENT("department");

    private final String table;

    Kind(String table) {
      this.table = table;
    }
  }

  /** Everything that has an id and could have a name: agents first, each kind by name. */
  public List<Named> named() {
    return database.read(session -> {
      List<Named> all = new ArrayList<>();
      all.addAll(
          session.list(
              "SELECT id, coalesce(name, ''), coalesce(given_name, '') FROM agent"
                  + " ORDER BY coalesce(given_name, name) COLLATE NOCASE, id",
              row -> new Named(Kind.AGENT, row.getString(1), row.getString(2), row.getString(3))));
      all.addAll(
          session.list(
              "SELECT id, coalesce(given_name, '') FROM department"
                  + " ORDER BY given_name COLLATE NOCASE, id",
              row -> new Named(Kind.DEPARTMENT, row.getString(1), "", row.getString(2))));
      return all;
    });
  }

  /** Names a department on this computer; blank takes the name away. */
  public void nameDepartment(String id, String name) {
    name(List.of(new Named(Kind.DEPARTMENT, id, "", name)));
  }

  /** Names an agent on this computer; blank goes back to the name the server sends. */
  public void nameAgent(String id, String name) {
    name(List.of(new Named(Kind.AGENT, id, "", name)));
  }

  /**
   * Takes the given names of all these over, or of none; ids nobody has seen yet are kept for when
   * they come.
   */
  public void name(List<Named> names) {
    database.write(transaction -> {
      for (Named one : names) {
        String given = one.given().strip();
        transaction
            .session()
            .run(
                "INSERT INTO "
                    + one.kind().table
                    + " (id, given_name) VALUES (?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET given_name = excluded.given_name",
                one.id(),
                given.isEmpty() ? null : given);
      }
      transaction.touchedPeople();
      return true;
    });
  }

  static Agent agent(String id, @Nullable String name) {
    return new Agent(id, name == null || name.isBlank() ? Agent.shortId(id) : name);
  }

  static Department department(String id, @Nullable String name) {
    return new Department(id, name == null || name.isBlank() ? Agent.shortId(id) : name);
  }

  /** Remembers the agent and the department an answer names. */
  static void learn(Transaction transaction, ConversationFacts facts) throws SQLException {
    String agent = facts.text(ConversationField.AGENT_ID).value();
    String name = facts.text(ConversationField.AGENT_NAME).value();
    if (agent != null) {
      int changed =
          transaction
              .session()
              .run(
                  "INSERT INTO agent (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE"
                      + " SET name = excluded.name"
                      + " WHERE excluded.name IS NOT NULL AND excluded.name IS NOT agent.name",
                  agent,
                  name);
      noteNewPeople(transaction, changed);
    }
    String department = facts.text(ConversationField.DEPARTMENT_ID).value();
    if (department != null) {
      noteNewPeople(
          transaction,
          transaction
              .session()
              .run("INSERT OR IGNORE INTO department (id) VALUES (?)", department));
    }
  }

  private static void noteNewPeople(Transaction transaction, int changed) {
    if (changed > 0) {
      transaction.touchedPeople();
    }
  }
}
