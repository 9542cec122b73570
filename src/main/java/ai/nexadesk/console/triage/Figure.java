package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Query;

/**
 * A number, and what lists exactly that many conversations.
 *
 * @param count how many there were
 * @param query which they are
 */
public record Figure(int count, Query query) {}
