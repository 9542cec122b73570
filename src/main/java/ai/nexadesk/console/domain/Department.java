package ai.nexadesk.console.domain;

/**
 * A department, learned from the conversations routed to it: the API sends ids and never names.
 *
 * @param id the server's id, a UUID as text
 * @param name the name given on this computer, or the short id when there is none
 */
public record Department(String id, String name) {

  /** Whether it has a name, and not only an id. */
  public boolean named() {
    return !name.equals(Agent.shortId(id));
  }
}
