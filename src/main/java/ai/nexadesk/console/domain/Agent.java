package ai.nexadesk.console.domain;

/**
 * A colleague, learned from the conversations they are assigned to: the API has no list of agents.
 *
 * @param id the server's id, a UUID as text
 * @param name the newest name seen with it, or the short id when none was
 */
public record Agent(String id, String name) {

  /** Whether it has a name, and not only an id. */
  public boolean named() {
    return !name.equals(shortId(id));
  }

  /** What to show of an id that has no name: its first eight characters. */
  public static String shortId(String id) {
    return id.length() <= 8 ? id : id.substring(0, 8);
  }
}
