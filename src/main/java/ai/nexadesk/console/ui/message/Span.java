package ai.nexadesk.console.ui.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some words of one look.
 *
 * @param text safe to draw
 * @param address where they lead, null for nowhere
 */
public record Span(String text, Set<Look> looks, @Nullable WebAddress address) {

  /** How words look. */
  public enum Look {
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    /** The words stand for a picture, which nobody fetches. */
    PICTURE,
    /** Not of the message: the host that a link before it leads to. */
    HOST
  }

  public Span {
    looks = Set.copyOf(looks);
  }

  static Span plain(String text) {
    return new Span(text, Set.of(), null);
  }

  Span with(String other) {
    return new Span(other, looks, address);
  }
}
