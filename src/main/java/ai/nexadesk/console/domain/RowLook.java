package ai.nexadesk.console.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the rows of a view look: how tall they are and what they show. */
public record RowLook(Density density, Set<Column> columns) {

  private static final String NO_COLUMN = "-";

  public RowLook {
    columns = Set.copyOf(columns);
  }

  /** The same with another height. */
  public RowLook with(Density other) {
    return new RowLook(other, columns);
  }

  /** The same with a column more, or without it. */
  public RowLook with(Column column, boolean shown) {
    Set<Column> other = new HashSet<>(columns);
    if (shown) {
      other.add(column);
    } else {
      other.remove(column);
    }
    return new RowLook(density, other);
  }

  /** As words to be kept, like {@code compact company tags}. */
  public String words() {
    return density.word() + " " + columnWords();
  }

  /** What is shown as words to be kept, like {@code company tags}. */
  public String columnWords() {
    return columns.isEmpty()
        ? NO_COLUMN
        : columns.stream().sorted().map(Column::word).collect(Collectors.joining(" "));
  }

  /**
   * The look these words stand for; empty when they name no height. Words of a newer version are
   * passed over, and a height alone has the columns rows have anyway.
   */
  public static Optional<RowLook> of(String words) {
    List<String> all = List.of(words.strip().split("\\s+"));
    Set<Column> columns =
        all.stream().flatMap(word -> Column.of(word).stream()).collect(Collectors.toSet());
    boolean chosen = all.contains(NO_COLUMN) || !columns.isEmpty();
    return Density.of(all.getFirst())
        .map(density -> new RowLook(density, chosen ? columns : Column.STANDARD));
  }
}
