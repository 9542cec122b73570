package ai.nexadesk.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1440, 875);
  private static final Rectangle2D BESIDE = new Rectangle2D(1440, 0, 2560, 1440);

  private static WindowPlace place(int x, int y, int width, int height) {
    return new WindowPlace(x, y, width, height, false);
  }

  @Test
  void aPlaceOnAScreenIsUsedAsItIs() {
    WindowPlace wanted = place(1500, 100, 1600, 1000);
    assertThat(WindowMemory.onScreen(wanted, List.of(LAPTOP, BESIDE))).isEqualTo(wanted);
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsForgotten() {
    assertThat(WindowMemory.onScreen(place(1500, 100, 1600, 1000), List.of(LAPTOP)).known())
        .isFalse();
    assertThat(WindowMemory.onScreen(place(100, -600, 800, 600), List.of(LAPTOP)).known())
        .as("only its lower edge in sight")
        .isFalse();
    assertThat(WindowMemory.onScreen(WindowPlace.UNKNOWN, List.of(LAPTOP)).known()).isFalse();
  }

  @Test
  void aWindowLargerThanItsScreenShrinks() {
    assertThat(WindowMemory.onScreen(place(0, 25, 2560, 1440), List.of(LAPTOP)))
        .isEqualTo(place(0, 25, 1440, 875));
  }
}
