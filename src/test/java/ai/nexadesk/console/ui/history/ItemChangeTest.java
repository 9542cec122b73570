package ai.nexadesk.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ItemChangeTest {

  private static final Attachment FILE = new Attachment(null, null, null, null, "{}");

  private static HistoryItem card(int number, String facts) {
    return new HistoryItem.Card("m" + number, FILE, "file", facts, Voice.VISITOR);
  }

  private static List<HistoryItem> cards(int from, int to) {
    List<HistoryItem> cards = new ArrayList<>();
    for (int i = from; i < to; i++) {
      cards.add(card(i, ""));
    }
    cards.add(new HistoryItem.End());
    return cards;
  }

  /** How many items were taken out to get from one list to another. */
  private static int removed(List<HistoryItem> from, List<HistoryItem> to) {
    ObservableList<HistoryItem> shown = FXCollections.observableArrayList(from);
    int[] removed = new int[1];
    shown.addListener(
        (ListChangeListener<HistoryItem>)
            change -> {
              while (change.next()) {
                removed[0] += change.getRemovedSize();
              }
            });
    ItemChange.apply(shown, to);
    assertThat(shown).isEqualTo(to);
    return removed[0];
  }

  @Test
  void whatComesBeforeAndBehindAtOnceLeavesTheRestAlone() {
    assertThat(removed(cards(10, 50), cards(0, 60))).isZero();
    assertThat(removed(cards(0, 60), cards(10, 50))).isEqualTo(20);
  }

  @Test
  void aChangedItemInTheMiddleIsTheOnlyOneReplaced() {
    List<HistoryItem> next = cards(0, 50);
    next.set(7, card(7, "other"));
    next.set(30, card(30, "other"));
    assertThat(removed(cards(0, 50), next)).isEqualTo(2);
  }

  @Test
  void theListIsAlwaysWhatWasWanted() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      removed(some(random), some(random));
    }
  }

  private static List<HistoryItem> some(Random random) {
    List<HistoryItem> some = new ArrayList<>();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      some.add(
          switch (random.nextInt(4)) {
            case 0 -> new HistoryItem.Day(LocalDate.ofEpochDay(random.nextInt(3)));
            case 1 -> new HistoryItem.NewSince();
            case 2 -> new HistoryItem.Sender("n", Optional.empty(), random.nextInt(3), Voice.BOT);
            default -> card(random.nextInt(5), random.nextInt(3) == 0 ? "other" : "");
          });
    }
    return some;
  }
}
