package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the first whole read. Immutable.
 *
 * @param from the cursor it was asked by; null for the first page
 * @param next the cursor of the page behind it; null when it is the last
 * @param skipped rows that could not be read and were left out
 * @param asked from {@link ServerWrites#ask()}, before the request
 * @param serverMillis the answer's own time, for the observed history
 */
public record ArrivedPage(
    @Nullable String from,
    @Nullable String next,
    List<ConversationFacts> rows,
    int skipped,
    long asked,
    long serverMillis) {}
