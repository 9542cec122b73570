package ai.nexadesk.console.ui.palette;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which lines fit what was typed, the best first; what was chosen lately goes up. FX thread. */
final class Ranking {

  private static final int REMEMBERED = 24;
  private static final int LATELY = 6;
  private static final int IMPOSSIBLE = 6;

  /** A line with its worth. */
  private record Ranked(Offer offer, int worth) {}

  private final Deque<String> lately = new ArrayDeque<>();

  /** It was chosen just now. */
  void chosen(Offer offer) {
    lately.remove(offer.id());
    lately.addFirst(offer.id());
    if (lately.size() > REMEMBERED) {
      lately.removeLast();
    }
  }

  /**
   * @param everything whether nothing typed shows all; otherwise only what is no value of a field
   */
  List<Offer> of(List<Offer> offers, String typed, boolean everything) {
    Fuzzy fuzzy = new Fuzzy(typed);
    if (fuzzy.all()) {
      return untyped(offers, everything);
    }
    List<Ranked> fitting = new ArrayList<>();
    for (Offer offer : offers) {
      int score = fuzzy.score(offer.name());
      if (score != Fuzzy.NONE) {
        int worth = score + (lately.contains(offer.id()) ? LATELY : 0);
        fitting.add(new Ranked(offer, offer.possible() ? worth : worth - IMPOSSIBLE));
      }
    }
    fitting.sort(Comparator.comparingInt(Ranked::worth).reversed());
    return fitting.stream().map(Ranked::offer).toList();
  }

  private List<Offer> untyped(List<Offer> offers, boolean everything) {
    List<Offer> shown = new ArrayList<>(offers);
    if (!everything) {
      shown.removeIf(offer ->
          switch (offer.kind()) {
            case ACTION, VIEW -> false;
            case PERSON, DEPARTMENT, TAG, CONVERSATION -> !lately.contains(offer.id());
          });
    }
    List<String> order = List.copyOf(lately);
    shown.sort(
        Comparator.comparingInt(offer -> {
          int at = order.indexOf(offer.id());
          return at < 0 ? order.size() : at;
        }));
    return shown;
  }
}
