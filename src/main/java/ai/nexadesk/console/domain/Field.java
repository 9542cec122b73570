package ai.nexadesk.console.domain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an answer, told apart in three: not mentioned, mentioned as null, or a value.
 *
 * <p>The API sends different fields in a list row, a detail and a PATCH answer (contract, traps 1
 * and 3), so "not mentioned" must never be read as "empty".
 *
 * @param known whether the server mentioned the field at all
 * @param value what it said; null when it said null or nothing
 */
public record Field<T>(boolean known, @Nullable T value) {

  private static final Field<?> UNKNOWN = new Field<>(false, null);

  /** A field the server did not mention. */
  @SuppressWarnings("unchecked") // holds no value, so it is of every type
  public static <T> Field<T> unknown() {
    return (Field<T>) UNKNOWN;
  }

  /** A field the server mentioned, possibly as null. */
  public static <T> Field<T> of(@Nullable T value) {
    return new Field<>(true, value);
  }

  /** The value when the field was mentioned, else {@code held}. */
  public @Nullable T or(@Nullable T held) {
    return known ? value : held;
  }

  /** The same knowledge about a value derived from this one; null stays null. */
  public <R> Field<R> map(Function<T, R> change) {
    if (!known) {
      return unknown();
    }
    return of(value == null ? null : change.apply(value));
  }
}
