package ai.nexadesk.console.store;

/**
 * An action taken back, or done again.
 *
 * @param intent number of the reversal, itself an action whose progress can be watched
 * @param title of the action
 * @param reversed edits that went back into the outbox
 * @param skipped edits left alone, because somebody has changed the conversation since
 */
public record Reversal(long intent, String title, int reversed, int skipped) {}
