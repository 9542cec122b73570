package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import org.jspecify.annotations.Nullable;

/**
 * A change of a conversation that the console noticed: the history the API does not have.
 *
 * @param seenAt server time in milliseconds of the answer that revealed it
 * @param field what changed: status, agent, department, tags or message count
 * @param was value before, tags as a JSON array; null when empty
 * @param is value after, likewise
 * @param mine whether this console sent the edit that caused it
 */
public record ObservedChange(
    long seenAt,
    ConversationField field,
    @Nullable String was,
    @Nullable String is,
    boolean mine) {}
