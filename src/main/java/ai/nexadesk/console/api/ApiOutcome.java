package ai.nexadesk.console.api;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended. Immutable; safe on any thread.
 *
 * <p>Nothing in it holds the key, a header's value or a body.
 */
public sealed interface ApiOutcome<T> {

  /**
   * The server answered what was asked.
   *
   * @param serverTime the answer's {@code Date}, null when it had none
   */
  record Done<T>(T value, @Nullable Instant serverTime) implements ApiOutcome<T> {}

  /** It ended otherwise. */
  record Failed<T>(Failure failure) implements ApiOutcome<T> {}

  /** What the caller should do next. */
  default Next next() {
    return switch (this) {
      case Done<T> done -> Next.USE;
      case Failed<T>(Failure failure) -> failure.next();
    };
  }

  /** The value, or empty when there is none. */
  default Optional<T> found() {
    return switch (this) {
      case Done<T>(T value, Instant time) -> Optional.of(value);
      case Failed<T> failed -> Optional.empty();
    };
  }

  /** The same ending with another value. */
  default <R> ApiOutcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value, Instant time) -> new Done<>(change.apply(value), time);
      case Failed<T>(Failure failure) -> new Failed<>(failure);
    };
  }

  static <T> ApiOutcome<T> failed(Failure failure) {
    return new Failed<>(failure);
  }
}
