package ai.nexadesk.console.api;

/** Who a request is for, first to last: a lane gets only what the lanes above it leave. */
public enum Lane {
  /** An edit on its way out. */
  PERSON_WRITE,
  /** What a person just opened or asked for. */
  PERSON_READ,
  /** Looking for what changed. */
  POLL,
  /** Re-listing live conversations in turn. */
  SWEEP,
  /** Histories fetched ahead of time. */
  MESSAGES,
  /** Everything else the workspace holds. */
  BACKFILL;

  /** Whether a person waits for it; the others are background. */
  public boolean person() {
    return this == PERSON_WRITE || this == PERSON_READ;
  }
}
