package ai.nexadesk.console.api;

/**
 * What came of one call.
 *
 * @param status the HTTP status, 0 when no answer came
 */
record Reply<T>(int status, RateHeaders headers, ApiOutcome<T> outcome) {}
