package ai.nexadesk.console.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static Arrivals of(long[] shown, long[] fresh, long... leaving) {
    return Arrivals.of(shown, fresh, leaving);
  }

  @Test
  void newcomersAndThoseThatMovedUpAreCounted() {
    assertThat(of(new long[] {1, 2, 3}, new long[] {9, 1, 2, 3}).count()).isEqualTo(1);
    assertThat(of(new long[] {1, 2, 3}, new long[] {3, 9, 1, 2}).count()).isEqualTo(2);
    assertThat(of(new long[] {1, 2, 3}, new long[] {1, 2, 3}).count()).isZero();
  }

  @Test
  void whatLeftStaysOnTheScreenUnlessThePersonDidIt() {
    assertThat(of(new long[] {1, 2, 3}, new long[] {1, 3}).kept().keys()).containsExactly(1, 2, 3);
    assertThat(of(new long[] {1, 2, 3}, new long[] {1, 3}, 2).kept().keys()).containsExactly(1, 3);
    assertThat(of(new long[] {1, 2, 3}, new long[] {2, 1, 3}, 2).kept().keys())
        .containsExactly(1, 2, 3);
  }
}
