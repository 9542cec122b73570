package ai.nexadesk.console.store;

/** What became of one edit of an action. The names are part of the stored format. */
public enum EditResult {
  /** Will be sent by itself. */
  WAITING,
  /** A colleague decided otherwise meanwhile: the person has to choose. */
  CONFLICT,
  /** The server refused it for good: the person can retry or drop it. */
  REFUSED,
  /** The server took it. */
  SENT,
  /** Not sent, because the server had it so already, or a later edit took it back. */
  AGREED,
  /** The person cancelled the rest of the action before it was sent. */
  CANCELLED,
  /** The person gave this one edit up. */
  DROPPED,
  /** Undo left it alone, because a colleague has changed the conversation since. */
  SKIPPED
}
