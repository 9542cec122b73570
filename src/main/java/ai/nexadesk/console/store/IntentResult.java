package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Edit;
import java.util.Optional;

/**
 * What became of one edit of an action.
 *
 * @param conversation key of the conversation
 * @param edit what was meant
 * @param result where it stands
 * @param number of the unsent edit, for {@link Outbox#insist}, {@link Outbox#retry} and {@link
 *     Outbox#drop}; empty when it is no longer in the outbox
 * @param reason the colleague's value for a conflict, the server's words for a refusal
 */
public record IntentResult(
    long conversation,
    Edit edit,
    EditResult result,
    Optional<Long> number,
    Optional<String> reason) {}
