package ai.nexadesk.console.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.ui.fx.Background;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The rows around what is visible, read while the store changes and fails. */
class RowsTest {

  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Semaphore mayAnswer = new Semaphore(0);
  private final Background background = new Background(cause -> failures.incrementAndGet());
  private final Rows rows = new Rows(() -> this::read, new KeyList(), background);
  private volatile boolean failing;

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private List<Row> read(long[] keys) {
    int reading = readings.incrementAndGet();
    mayAnswer.acquireUninterruptibly();
    if (failing) {
      throw new IllegalStateException("the disk is gone");
    }
    return Arrays.stream(keys).mapToObj(key -> row(key, "reading " + reading)).toList();
  }

  private static Row row(long key, String name) {
    Waiting answered = Waiting.ANSWERED;
    return new Row(
        key,
        "c-" + key,
        name,
        "",
        "",
        "",
        false,
        0,
        answered,
        List.of(),
        0,
        "",
        "",
        0,
        new Conversation.Marks(answered, false, 0, false, false, null),
        Row.NO_HITS);
  }

  private String name(long key) throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> rows.get(key).map(Row::name).orElse(""))
        .get(5, TimeUnit.SECONDS);
  }

  private void until(long key, String name) throws Exception {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> name(key).equals(name));
  }

  @Test
  void aChangeThatOutrunsItsReadingIsReadAgain() throws Exception {
    assertThat(name(7)).isEmpty();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> readings.get() == 1);
    WaitForAsyncUtils.asyncFx(() -> rows.changed(Set.of(7L))).get(5, TimeUnit.SECONDS);
    mayAnswer.release(2);
    until(7, "reading 2");
    name(7);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(readings).hasValue(2);
  }

  @Test
  void aReadingThatFailedIsTriedAgainWhenTheRowIsDrawnAgain() throws Exception {
    failing = true;
    assertThat(name(7)).isEmpty();
    mayAnswer.release();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> failures.get() == 1);
    WaitForAsyncUtils.waitForFxEvents();
    failing = false;
    mayAnswer.release();
    until(7, "reading 2");
  }
}
