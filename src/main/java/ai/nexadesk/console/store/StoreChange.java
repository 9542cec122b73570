package ai.nexadesk.console.store;

import java.util.Set;

/**
 * What one committed transaction changed.
 *
 * @param conversations keys of the conversations whose row, marks or tags changed
 * @param histories keys of the conversations whose messages changed
 * @param outbox whether edits waiting to be sent changed
 * @param people whether names of agents or departments, or who the person is, changed
 */
public record StoreChange(
    Set<Long> conversations, Set<Long> histories, boolean outbox, boolean people) {}
