package ai.nexadesk.console.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person meant to change: not only the new value, but what they saw when they chose it.
 *
 * <p>The base lets the sender notice that a colleague decided otherwise meanwhile.
 */
public sealed interface Edit {

  /** Set the status. */
  record SetStatus(String from, String to) implements Edit {}

  /** Give it to an agent, or to nobody (null). */
  record Assign(@Nullable String from, @Nullable String to) implements Edit {}

  /** Route it to a department, or to none (null). */
  record Route(@Nullable String from, @Nullable String to) implements Edit {}

  /** Add some tags and remove others; the two lists share nothing. */
  record ChangeTags(List<String> add, List<String> remove) implements Edit {
    public ChangeTags {
      add = List.copyOf(add);
      remove = List.copyOf(remove);
    }
  }

  /** The edit that takes this one back. */
  default Edit inverse() {
    return switch (this) {
      case SetStatus(String from, String to) -> new SetStatus(to, from);
      case Assign(String from, String to) -> new Assign(to, from);
      case Route(String from, String to) -> new Route(to, from);
      case ChangeTags(List<String> add, List<String> remove) -> new ChangeTags(remove, add);
    };
  }

  /** Whether it would change nothing, and so must never be sent (contract, trap 2). */
  default boolean changesNothing() {
    return switch (this) {
      case SetStatus(String from, String to) -> from.equals(to);
      case Assign(String from, String to) -> java.util.Objects.equals(from, to);
      case Route(String from, String to) -> java.util.Objects.equals(from, to);
      case ChangeTags(List<String> add, List<String> remove) -> add.isEmpty() && remove.isEmpty();
    };
  }
}
