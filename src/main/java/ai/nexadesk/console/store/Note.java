package ai.nexadesk.console.store;

/**
 * One wording of a private note, which never leaves this computer.
 *
 * @param key the conversation's
 * @param text what was written; empty where the note was taken away
 * @param writtenAt local time in milliseconds
 */
public record Note(long key, String text, long writtenAt) {}
