package ai.nexadesk.console.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class KeyListTest {

  private final KeyList keys = new KeyList();
  private final List<String> changes = new ArrayList<>();

  private void watch() {
    keys.addListener(
        (ListChangeListener<Long>)
            change -> {
              while (change.next()) {
                changes.add(
                    change.getFrom() + ".." + change.getTo() + " removed " + change.getRemoved());
              }
            });
  }

  @Test
  void onlyThePartThatDiffersIsTold() {
    keys.set(new long[] {1, 2, 3, 4});
    watch();
    keys.set(new long[] {1, 9, 3, 4});
    keys.set(new long[] {1, 9, 3, 4, 5});
    keys.set(new long[] {9, 3, 4, 5});
    keys.set(new long[] {9, 3, 4, 5});
    assertThat(changes).containsExactly("1..2 removed [2]", "4..5 removed []", "0..0 removed [1]");
    assertThat(keys).containsExactly(9L, 3L, 4L, 5L);
  }

  @Test
  void aKeyIsFoundByValue() {
    keys.set(new long[] {7, 8});
    assertThat(keys.rowOf(8)).isEqualTo(1);
    assertThat(keys.rowOf(1)).isEqualTo(-1);
  }
}
