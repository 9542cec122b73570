package ai.nexadesk.console.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much room a row of the list takes. */
public enum Density {
  COMFORTABLE,
  COMPACT,
  ONE_LINE;

  /** As it is kept, like {@code one-line}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The height this word stands for; empty when there is none. */
  public static Optional<Density> of(String word) {
    return Stream.of(values()).filter(density -> density.word().equals(word)).findFirst();
  }
}
