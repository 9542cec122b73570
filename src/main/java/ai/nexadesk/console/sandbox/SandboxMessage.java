package ai.nexadesk.console.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the sandbox holds it.
 *
 * @param id mostly like a UUID, sometimes like {@code msg-001}
 * @param status of the delivery, such as {@code delivered}
 * @param senderName null for the bot and for visitors who told no name
 */
public record SandboxMessage(
    String id,
    Sender sender,
    String text,
    Attachments attachments,
    String status,
    Instant createdAt,
    @Nullable String senderName) {}
