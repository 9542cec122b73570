package ai.nexadesk.console.sandbox;

/**
 * An agent of the sandbox's workspace. Nobody real.
 *
 * @param id a UUID, as {@code agent_id} carries it
 */
public record Person(String id, String firstName, String lastName, String email) {

  /** First and last name. */
  public String name() {
    return firstName + " " + lastName;
  }
}
