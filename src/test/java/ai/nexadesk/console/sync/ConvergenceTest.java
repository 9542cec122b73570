package ai.nexadesk.console.sync;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * After any history of edits, messages, faults and restarts, copy and server agree.
 *
 * <p>{@code -Dconvergence.seeds=1000} runs as many histories, {@code -Dconvergence.first=17} starts
 * at that one: a failing seed reproduces.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConvergenceTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> copyAndServerAgreeInTheEnd() {
    long first = Long.getLong("convergence.first", 1);
    long seeds = Long.getLong("convergence.seeds", 25);
    return LongStream.range(first, first + seeds)
        .mapToObj(seed ->
            DynamicTest.dynamicTest(
                "seed " + seed,
                () -> new RandomHistory(seed, folder.resolve("seed-" + seed)).run()));
  }
}
