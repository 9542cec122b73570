package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.store.Store;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Weeks of looking after a copy, on a clock that runs as fast as it can. */
@Execution(ExecutionMode.CONCURRENT)
class HousekeepingTest {

  @TempDir Path folder;
  private final VirtualTime time = new VirtualTime();

  private long backups() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backup"))) {
      return files.filter(file -> file.toString().endsWith("Z.db")).count();
    }
  }

  @Test
  void whatIsOnlyHereIsBackedUpEveryDay() throws IOException {
    try (Store store = Store.open(folder, time);
        Housekeeping housekeeping = new Housekeeping(store, time)) {
      housekeeping.start();
      time.runFor(Duration.ofHours(1));
      assertThat(backups()).isEqualTo(1);
      time.runFor(Duration.ofHours(49));
      assertThat(backups()).isEqualTo(3);
      assertThat(housekeeping.damaged()).isFalse();
    }
  }

  @Test
  void damageIsFoundWithinAWeekAndToldOnce() throws IOException {
    AtomicInteger told = new AtomicInteger();
    Store.open(folder, time).close(); // what is written is in the file, and no longer in the log
    try (Store store = Store.open(folder, time);
        Housekeeping housekeeping = new Housekeeping(store, time)) {
      housekeeping.onDamage(told::incrementAndGet);
      housekeeping.start();
      time.runFor(Duration.ofHours(1));
      assertThat(told.get()).isZero();
      spoil();
      time.runFor(Duration.ofDays(8));
      assertThat(told.get()).isPositive();
      assertThat(housekeeping.damaged()).isTrue();
    }
    try (Store store = Store.open(folder, time)) {
      assertThat(store.rescued()).isPresent();
    }
  }

  /** The last page, which no other part of the copy has read yet. */
  private void spoil() throws IOException {
    Path file = folder.resolve("workspace.db");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - 4096);
      bytes.write(new byte[] {77, 77, 77, 77, 77, 77, 77, 77, 77, 77, 77, 77});
    }
  }
}
