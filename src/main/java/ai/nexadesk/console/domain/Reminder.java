package ai.nexadesk.console.domain;

import java.util.Optional;

/**
 * A conversation put away on this computer until later. A new message of the visitor brings it back
 * before its time, whatever was chosen.
 *
 * @param until what brings it back
 * @param madeAt milliseconds since 1970, local time
 * @param state whether it came back already
 */
public record Reminder(Until until, long madeAt, State state) {

  /** What a person waits for. */
  public sealed interface Until {

    /**
     * A moment.
     *
     * @param millis milliseconds since 1970, local time
     */
    record At(long millis) implements Until {}

    /** The visitor's next message. */
    record VisitorWrites() implements Until {}
  }

  public static final Until VISITOR_WRITES = new Until.VisitorWrites();

  /** Where it stands. */
  public enum State {
    /** It is out of the live lists. */
    ASLEEP,
    /** Its time has come, and the person has not looked at it since. */
    DUE,
    /** The visitor wrote, and the person has not looked at it since. */
    VISITOR_WROTE
  }

  public boolean asleep() {
    return state == State.ASLEEP;
  }

  /** When it comes back by itself, if at a moment. */
  public Optional<Long> dueAt() {
    return switch (until) {
      case Until.At(long millis) -> Optional.of(millis);
      case Until.VisitorWrites() -> Optional.empty();
    };
  }
}
