package ai.nexadesk.console.sandbox;

/**
 * A department of the sandbox's workspace.
 *
 * @param id a UUID, as {@code department_id} carries it
 */
public record Department(String id, String name) {}
