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
  void whatThePersonMovedOrBroughtBackIsNoNews() {
    assertThat(of(new long[] {1, 2, 3}, new long[] {3, 1, 2}, 3).count()).isZero();
    assertThat(of(new long[] {1, 2, 3}, new long[] {3, 2, 1}, 1, 3).count()).isZero();
    assertThat(of(new long[] {1, 2, 3}, new long[] {9, 3, 1, 2}, 3).count()).isEqualTo(1);
    assertThat(of(new long[] {1, 2, 3}, new long[] {3, 1, 2}, 1, 2, 3).count()).isZero();
    assertThat(of(new long[] {1, 3}, new long[] {1, 2, 3}, 2).count()).isZero();
  }

  @Test
  void whatThePersonBroughtBackStandsWhereItBelongs() {
    assertThat(of(new long[] {1, 3}, new long[] {8, 1, 2, 9, 3, 4}, 2, 4, 8).kept().keys())
        .containsExactly(8, 1, 2, 3, 4);
    assertThat(of(new long[] {}, new long[] {1, 2}, 1, 2).kept().keys()).containsExactly(1, 2);
  }

  @Test
  void whatLeftStaysOnTheScreenUnlessThePersonDidIt() {
    assertThat(of(new long[] {1, 2, 3}, new long[] {1, 3}).kept().keys()).containsExactly(1, 2, 3);
    assertThat(of(new long[] {1, 2, 3}, new long[] {1, 3}, 2).kept().keys()).containsExactly(1, 3);
    assertThat(of(new long[] {1, 2, 3}, new long[] {2, 1, 3}, 2).kept().keys())
        .containsExactly(1, 2, 3);
  }
}
