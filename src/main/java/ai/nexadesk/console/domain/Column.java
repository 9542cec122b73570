package ai.nexadesk.console.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a row of the list may show besides who it is, what they said, and when. */
public enum Column {
  COMPANY,
  TAGS,
  AGENT,
  WAITING,
  SOURCE,
  DEPARTMENT,
  MESSAGES;

  /** What rows show until somebody chooses. */
  public static final Set<Column> STANDARD =
      Set.copyOf(EnumSet.of(COMPANY, TAGS, AGENT, WAITING, SOURCE));

  /** As it is kept, like {@code company}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column this word stands for; empty when there is none. */
  public static Optional<Column> of(String word) {
    return Stream.of(values()).filter(column -> column.word().equals(word)).findFirst();
  }
}
