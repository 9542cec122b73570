package ai.nexadesk.console.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a conversation stands; the four values of the contract. */
public enum Status {
  OPEN,
  PENDING,
  ACTIVE,
  ARCHIVED;

  /** Whether somebody still has to do something. */
  public boolean live() {
    return this != ARCHIVED;
  }

  /** As it is written in requests and answers. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Status> of(String wire) {
    return Arrays.stream(values()).filter(status -> status.wire().equals(wire)).findFirst();
  }
}
