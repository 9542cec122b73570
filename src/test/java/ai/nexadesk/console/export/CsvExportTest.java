package ai.nexadesk.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {

  private static final CsvExport.Options BARE = new CsvExport.Options(false, false);

  @TempDir Path folder;

  private static List<List<String>> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
    }
  }

  private static CsvExport export(CsvExport.Options options) {
    return new CsvExport(options, rows -> {}, () -> false);
  }

  @Test
  void whatStartsAFormulaIsEscapedAndAllElseComesBackAsItWas() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("=1+1", "+49 30", "-5", "@SUM(A1)"),
            List.of("\tx", "\rx", "a=b", ""),
            List.of("say \"hi\"", "a,b", "two\nlines", "請求書 🙂"));
    Path file = folder.resolve("t.csv");
    long written = export(BARE).write(CsvTable.of(List.of("a", "b", "c", "d"), 0, rows), file);
    assertThat(written).isEqualTo(3);
    assertThat(read(file))
        .containsExactly(
            List.of("a", "b", "c", "d"),
            List.of("'=1+1", "'+49 30", "'-5", "'@SUM(A1)"),
            List.of("'\tx", "'\rx", "a=b", ""),
            rows.get(2));
  }

  @Test
  void aRowIsReadOnceThoseBeforeItAreWritten() throws IOException {
    int all = 20_000;
    String cell = "x".repeat(99);
    List<Long> behind = new ArrayList<>();
    Stream<List<String>> rows =
        IntStream.range(0, all)
            .mapToObj(i -> {
              behind.add(i * 100L - folder.resolve(".t.csv.0.part").toFile().length());
              return List.of(cell);
            });
    export(BARE).write(new CsvTable(List.of("a"), all, 0, rows), folder.resolve("t.csv"));
    assertThat(Collections.max(behind)).isLessThan(100_000);
  }

  @Test
  void theMarkAndTheFactsAreThereOnlyIfAskedFor() throws IOException {
    CsvTable table = CsvTable.of(List.of("a"), 1_000, List.of(List.of("1")));
    Path bare = folder.resolve("bare.csv");
    export(BARE).write(table, bare);
    assertThat(Files.readAllBytes(bare)).startsWith('a');
    Path full = folder.resolve("full.csv");
    export(new CsvExport.Options(true, true))
        .write(CsvTable.of(List.of("a"), 1_000, List.of(List.of("1"))), full);
    assertThat(Files.readString(full))
        .startsWith("\uFEFFa,rows,as of")
        .contains("1970-01-01T00:00:01Z");
  }

  @Test
  void whatIsCancelledLeavesTheOldFileAndNoOther() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "before");
    AtomicLong asked = new AtomicLong();
    CsvExport export = new CsvExport(BARE, rows -> {}, () -> asked.incrementAndGet() > 500);
    CsvTable endless =
        new CsvTable(List.of("a"), 1_000_000, 0, Stream.generate(() -> List.of("x")));
    assertThatThrownBy(() -> export.write(endless, file)).isInstanceOf(CancellationException.class);
    assertThat(Files.readString(file)).isEqualTo("before");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    CsvTable table = CsvTable.of(List.of("a"), 0, List.of());
    assertThatThrownBy(() -> export(BARE).write(table, folder.resolve("no/t.csv")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no");
  }

  @Test
  void progressCountsTheRows() throws IOException {
    List<Long> told = new ArrayList<>();
    List<List<String>> rows = Stream.generate(() -> List.of("x")).limit(1000).toList();
    new CsvExport(BARE, told::add, () -> false)
        .write(CsvTable.of(List.of("a"), 0, rows), folder.resolve("t.csv"));
    assertThat(told).isSorted().endsWith(1000L).hasSizeGreaterThan(2);
  }
}
