package ai.nexadesk.console.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A request after it has been taken from the wire.
 *
 * @param query as it came, still encoded; empty when there was none
 * @param authorization the header, or null
 * @param host the header, which says how the client reaches this server
 * @param range the header, or null
 * @param body null when it was too large to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(
    String method,
    String path,
    String query,
    @Nullable String authorization,
    String host,
    @Nullable String range,
    byte @Nullable [] body) {}
