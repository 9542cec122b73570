package ai.nexadesk.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is selected is open, but for what is passed by. */
class SelectionTest {

  private final Selection selection = new Selection();
  private final List<Long> opened = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  SelectionTest() {
    selection.openedProperty().addListener((of, was, is) -> opened.add(is.longValue()));
  }

  private static void onFx(Runnable steps) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, steps);
  }

  @Test
  void aKeyHeldDownOpensTheFirstAndWhereItStops() {
    onFx(() -> {
      for (long key = 1; key <= 20; key++) {
        selection.step(key);
      }
      assertThat(selection.key()).isEqualTo(20);
      assertThat(selection.opened()).isEqualTo(1);
    });

    await().until(() -> selection.opened() == 20);
    assertThat(opened).containsExactly(1L, 20L);
  }

  @Test
  void whatIsChosenAtOnceOpensAtOnceAlsoWhileAnotherIsPassed() {
    onFx(() -> {
      selection.step(1);
      selection.step(2);
      selection.select(7);
      assertThat(selection.opened()).isEqualTo(7);
    });

    onFx(() -> {
      selection.step(8);
      selection.clear();
      assertThat(selection.opened()).isEqualTo(Selection.NONE);
    });
    assertThat(opened).startsWith(1L, 7L);
  }

  @Test
  void aStepBackToWhatIsOpenLeavesItOpen() {
    onFx(() -> {
      selection.step(1);
      selection.step(2);
      selection.step(1);
    });

    await().until(() -> selection.key() == 1 && selection.opened() == 1);
    assertThat(opened).containsExactly(1L);
  }
}
