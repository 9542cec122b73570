package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.WordHits;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.store.Snippet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rows as a search shows them. Off the FX thread; blocks on the disk. */
record RowReader(Conversations conversations) {

  /** With the preview of the newest message, whatever was searched for. */
  List<Row> plain(long[] keys, WordHits hits) {
    return conversations.rows(keys).stream().map(row -> Row.of(row, hits)).toList();
  }

  /** With the message or note that shows why a row was found, where nothing else does. */
  List<Row> read(long[] keys, Query query) {
    WordHits hits = WordHits.of(query);
    if (hits.terms().isEmpty()) {
      return plain(keys, hits);
    }
    Map<Long, Snippet> found =
        conversations.snippets(query, keys).stream()
            .collect(Collectors.toMap(Snippet::key, Function.identity()));
    return conversations.rows(keys).stream()
        .map(row -> {
          Snippet snippet = found.get(row.key());
          return snippet == null ? Row.of(row, hits) : Row.of(row, hits).foundBy(snippet);
        })
        .toList();
  }
}
