package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.WordHits;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.store.Coverage;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

/**
 * How much of what the words of the search are looked for in has been read, and the wish to have
 * the rest read first. FX thread; asks the store behind it.
 */
final class SearchCoverage {

  /** As many at a time: behind them the rest is read in its own order. */
  private static final int MOST = 2_000;

  private static final Duration BETWEEN = Duration.seconds(1);

  /**
   * How far it is.
   *
   * @param first whether the person asked for the rest to be read first
   */
  record Shown(Coverage coverage, boolean first) {}

  private final Conversations conversations;
  private final Question<Coverage> question;
  private final Question<List<String>> rest;
  private final Delayed later = new Delayed(BETWEEN);
  private final ObjectProperty<Optional<Shown>> shown =
      new SimpleObjectProperty<>(Optional.empty());
  private Query query = Query.ALL;
  private boolean first;

  /** So many will have been read when what was asked for is there. */
  private int enough;

  private boolean waiting;
  private Consumer<List<String>> reader = ids -> {};

  SearchCoverage(Conversations conversations, Background background) {
    this.conversations = conversations;
    this.question = background.question();
    this.rest = background.question();
  }

  /**
   * Empty while no words are searched and nobody asked for the rest, and when everything was read.
   */
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown;
  }

  /** Who reads the messages of conversations (the server's ids) before all others. */
  void reader(Consumer<List<String>> readFirst) {
    reader = readFirst;
  }

  /** Another listing is shown. */
  void listed(Query next) {
    if (!next.equals(query)) {
      first = false;
      shown.set(Optional.empty());
    }
    query = next;
    ask();
  }

  /** Conversations changed, perhaps since their messages were read; asked about once a second. */
  void changed() {
    if (shown.get().isPresent() && !waiting) {
      waiting = true;
      later.restart(() -> {
        waiting = false;
        ask();
      });
    }
  }

  /** Has the messages that were not read yet read before all others. */
  void readRest() {
    first = true;
    enough = Integer.MAX_VALUE;
    ask();
    askRest();
  }

  private void askRest() {
    Query asked = query;
    rest.ask(
        () -> conversations.toRead(asked, MOST),
        ids -> {
          enough = ids.size() < MOST ? Integer.MAX_VALUE : read() + ids.size();
          reader.accept(ids);
        });
  }

  private int read() {
    return shown.get().map(now -> now.coverage().withMessages()).orElse(0);
  }

  private void ask() {
    Query asked = query;
    if (!inMessages(asked) && !first) {
      question.forget();
      shown.set(Optional.empty());
      return;
    }
    question.ask(
        () -> conversations.coverage(asked),
        now -> {
          boolean all = now.withMessages() >= now.conversations();
          shown.set(all ? Optional.empty() : Optional.of(new Shown(now, first)));
          first &= !all;
          if (first && now.withMessages() >= enough) {
            enough = Integer.MAX_VALUE;
            askRest();
          }
        });
  }

  private static boolean inMessages(Query query) {
    return WordHits.of(query).terms().stream().anyMatch(term -> !term.visitorOnly());
  }
}
