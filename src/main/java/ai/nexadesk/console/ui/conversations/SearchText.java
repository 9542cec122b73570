package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.Search;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The text of the search, and what it means. FX thread.
 *
 * <p>The text is all there is: filters and chips read what it means and write it anew.
 */
public final class SearchText {

  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<QueryText.Parsed> parsed =
      new ReadOnlyObjectWrapper<>(Listing.INBOX.parsed());

  SearchText() {
    text.addListener((of, was, is) -> parsed.set(QueryText.parse(is)));
  }

  /** What stands in the field. */
  public StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<QueryText.Parsed> parsedProperty() {
    return parsed.getReadOnlyProperty();
  }

  Query query() {
    return parsed.get().search().query();
  }

  /** Writes another query in place of this one; the text stays when that means the same. */
  void change(UnaryOperator<Query> edit) {
    Search search = parsed.get().search();
    Query next = edit.apply(search.query());
    if (!next.equals(search.query())) {
      text.set(QueryText.print(search.with(next)));
    }
  }

  /** Takes the order out of the text. */
  void unsort() {
    Search search = parsed.get().search();
    if (search.sorted().isPresent()) {
      text.set(QueryText.print(search.query()));
    }
  }

  /** Searches for nothing. */
  public void clear() {
    text.set("");
  }
}
