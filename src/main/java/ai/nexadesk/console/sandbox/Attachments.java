package ai.nexadesk.console.sandbox;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a message's {@code attachments}, in one of the ways servers are known to write it.
 *
 * <p>The contract shows nothing but null there, so a client has to read them all (trap 8).
 *
 * @param file null where there is none
 */
public record Attachments(Shape shape, @Nullable Enclosure file) {

  /** The ways. */
  public enum Shape {
    NULL,
    ABSENT,
    EMPTY,
    URLS,
    NAME_AND_TYPE,
    FILENAME_AND_MIME_TYPE,
    FILENAME_AND_CONTENT_TYPE,
    URL_ONLY
  }

  /** None, written as the contract shows it. */
  public static final Attachments NONE = new Attachments(Shape.NULL, null);

  private static final List<Shape> WITH_FILE =
      Arrays.stream(Shape.values()).filter(s -> s.compareTo(Shape.URLS) >= 0).toList();
  private static final Attachments ABSENT = new Attachments(Shape.ABSENT, null);
  private static final Attachments EMPTY = new Attachments(Shape.EMPTY, null);

  static Attachments of(@Nullable Enclosure file, Dice dice) {
    if (file != null) {
      return new Attachments(dice.pick(WITH_FILE), file);
    }
    double fate = dice.unit();
    return fate < 0.94 ? NONE : fate < 0.97 ? ABSENT : EMPTY;
  }
}
