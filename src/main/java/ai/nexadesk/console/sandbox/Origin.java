package ai.nexadesk.console.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was when the workspace opened.
 *
 * @param scripts one, or several where the visitor came back with something else
 * @param lane which of its wordings each turn takes, so that question and answer fit
 * @param turns how many turns of them have been spoken
 * @param speaker the agent who speaks in the thread, whether or not it is still theirs
 * @param createdAt epoch milliseconds, the moment of the first message
 * @param lastAt epoch milliseconds, the moment of the last message
 */
record Origin(
    String id,
    Dice dice,
    Visitor visitor,
    String source,
    List<Script> scripts,
    int lane,
    int turns,
    Person speaker,
    @Nullable String agentId,
    @Nullable String departmentId,
    List<String> tags,
    long createdAt,
    long lastAt) {}
