package ai.nexadesk.console.sandbox;

/**
 * A file that a message carries.
 *
 * @param size in bytes
 */
public record Enclosure(String name, String type, long size) {}
