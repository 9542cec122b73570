package ai.nexadesk.console.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a list row or the head of a detail is written from; the two take different fields of it.
 *
 * @param agent null when nobody has it
 * @param createdAt epoch milliseconds
 * @param updatedAt epoch milliseconds
 */
record Row(
    String id,
    String source,
    Status status,
    List<String> tags,
    long createdAt,
    long updatedAt,
    @Nullable Person agent,
    @Nullable String departmentId,
    Visitor visitor,
    @Nullable String lastMessage,
    int messageCount) {}
