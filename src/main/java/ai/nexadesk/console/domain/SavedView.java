package ai.nexadesk.console.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search a person keeps under a name.
 *
 * @param number given by the local copy and never given again; 0 until it is kept
 * @param text in the search language, see {@link QueryText}; kept as it was typed, so that a word
 *     of a newer version is still there when that version reads it
 * @param order how it is sorted
 * @param notifies whether the person wants to be told what newly belongs to it
 * @param look how its rows look, null as in other views
 */
public record SavedView(
    long number, String name, String text, Order order, boolean notifies, @Nullable RowLook look)
    implements ViewRef {

  /** Longer names are cut. */
  public static final int LONGEST_NAME = 80;

  /** Longer searches are refused. */
  public static final int LONGEST_TEXT = 4_000;

  private static final Pattern SORT = Pattern.compile("(?i)(^|\\s)sort:\\S*(?=\\s|$)");

  public SavedView {
    name = oneLine(name);
  }

  /** One whose rows look as in other views. */
  public SavedView(long number, String name, String text, Order order, boolean notifies) {
    this(number, name, text, order, notifies, null);
  }

  private static String oneLine(String name) {
    String line =
        name.substring(0, Math.min(name.length(), LONGEST_NAME * 4))
            .replaceAll("[\\p{Cc}\\p{Z}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+", " ")
            .strip();
    if (line.length() <= LONGEST_NAME) {
      return line;
    }
    boolean half = Character.isHighSurrogate(line.charAt(LONGEST_NAME - 1));
    return line.substring(0, half ? LONGEST_NAME - 1 : LONGEST_NAME).strip();
  }

  @Override
  public String id() {
    return "saved-" + number;
  }

  @Override
  public Query query(Optional<String> me) {
    return QueryText.parse(text).search().query();
  }

  /** Parts of the text that do not mean what they look like. */
  public List<QueryProblem> problems() {
    return QueryText.parse(text).problems();
  }

  public SavedView named(String other) {
    return new SavedView(number, other, text, order, notifies, look);
  }

  public SavedView sorted(Order other) {
    return new SavedView(number, name, text, other, notifies, look);
  }

  public SavedView notifying(boolean other) {
    return new SavedView(number, name, text, order, other, look);
  }

  /** With rows of its own look, or with null as in other views. */
  public SavedView looking(@Nullable RowLook other) {
    return new SavedView(number, name, text, order, notifies, other);
  }

  /** The same under the number it was given. */
  public SavedView numbered(long given) {
    return new SavedView(given, name, text, order, notifies, look);
  }

  /** Another search; an order in its text becomes that of the view, which the person may change. */
  public SavedView searching(String other) {
    Search search = QueryText.parse(other).search();
    return search
        .sorted()
        .map(said -> new SavedView(number, name, unsorted(other, search), said, notifies, look))
        .orElseGet(() -> new SavedView(number, name, other, order, notifies, look));
  }

  /** Without the order, and else as it was typed; all of it when that would mean something else. */
  private static String unsorted(String text, Search search) {
    String rest = SORT.matcher(text).replaceAll(" ").strip();
    return QueryText.parse(rest).search().equals(new Search(search.query(), null))
        ? rest
        : QueryText.print(search.query());
  }
}
