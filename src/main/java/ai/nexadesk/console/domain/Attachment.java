package ai.nexadesk.console.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something attached to a message, in any of the shapes the API may use (contract, trap 8).
 *
 * @param url where it lies; null when the shape was not understood
 * @param name file name, null when not given
 * @param type media type, null when not given
 * @param size bytes, null when not given
 * @param raw the JSON it came as, for shapes the console does not understand
 */
public record Attachment(
    @Nullable String url,
    @Nullable String name,
    @Nullable String type,
    @Nullable Long size,
    String raw) {}
