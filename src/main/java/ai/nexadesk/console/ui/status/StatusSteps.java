package ai.nexadesk.console.ui.status;

import java.util.function.LongConsumer;

/**
 * What a person can do from the status bar and the problem banner.
 *
 * @param open opens the conversation with this key
 * @param refresh looks for news at once, and tries again whatever was stopped
 * @param checkEverything compares the whole copy with the server
 * @param readListed has the messages of what is listed read before all others
 */
public record StatusSteps(
    LongConsumer open, Runnable refresh, Runnable checkEverything, Runnable readListed) {}
