package ai.nexadesk.console.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the server. The key is not kept.
 *
 * @param query the raw query string, empty when there was none
 * @param body of a PATCH, else null
 * @param status the HTTP status that was meant as the answer; a fault may have spoilt it afterwards
 */
public record SeenRequest(
    Instant at, String method, String query, @Nullable String body, int status) {}
