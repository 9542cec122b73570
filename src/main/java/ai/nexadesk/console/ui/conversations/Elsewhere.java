package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How much more a search finds outside the view. FX thread; asks the store behind it. */
final class Elsewhere {

  private final Conversations conversations;
  private final Question<Integer> question;

  /** Goes up with every question; read by those under way. */
  private final AtomicLong asked = new AtomicLong();

  private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();

  Elsewhere(Conversations conversations, Background background) {
    this.conversations = conversations;
    this.question = background.question();
  }

  /** How many; 0 while nothing is searched for. */
  ReadOnlyIntegerProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** Counts for a listing that has {@code here} conversations. */
  void count(Listing listing, int here) {
    if (!listing.narrowed() || listing.view() == View.ALL) {
      question.forget();
      more.set(0);
      return;
    }
    long asking = asked.incrementAndGet();
    question.ask(
        () -> count(listing, () -> asked.get() != asking),
        all -> more.set(Math.max(0, all - here)));
  }

  /** Gives up what is being counted: another listing is asked for. */
  void forget() {
    asked.incrementAndGet();
    question.forget();
    more.set(0);
  }

  /** Off the FX thread. */
  private int count(Listing listing, BooleanSupplier unwanted) {
    try {
      return conversations.count(listing.asked(), unwanted);
    } catch (CancellationException e) {
      return 0;
    }
  }
}
