package ai.nexadesk.console.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Writes tables as CSV (RFC 4180, UTF-8). Safe on any thread but the JavaFX one. */
public final class CsvExport {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final int REPORT_EVERY = 256;

  private final Options options;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;

  /**
   * How the file is to be.
   *
   * @param mark whether it begins with a byte order mark, without which Excel takes UTF-8 for the
   *     system's own code page
   * @param facts whether every row ends with the number of rows and the time of the data
   */
  public record Options(boolean mark, boolean facts) {

    /** What a spreadsheet opens rightly and a parser reads without a thought. */
    public static final Options USUAL = new Options(true, false);
  }

  /**
   * @param progress told now and then how many rows are written, on the writing thread
   * @param cancelled asked for each row
   */
  public CsvExport(Options options, LongConsumer progress, BooleanSupplier cancelled) {
    this.options = options;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Writes {@code table} to {@code file}, in place of what is there.
   *
   * @return how many rows were written
   * @throws CancellationException when it was cancelled; what was at {@code file} still is
   * @throws IOException when it cannot be written; likewise
   */
  public long write(CsvTable table, Path file) throws IOException {
    try (PartFile part = PartFile.beside(file);
        Stream<List<String>> rows = table.rows()) {
      long written;
      try (BufferedWriter out =
          Files.newBufferedWriter(part.path(), StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
        if (options.mark()) {
          out.write('\uFEFF');
        }
        written = write(table, rows.iterator(), CsvWriter.builder().build(out));
      }
      part.complete();
      return written;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  private long write(CsvTable table, Iterator<List<String>> rows, CsvWriter csv)
      throws IOException {
    List<String> facts =
        options.facts()
            ? List.of(
                String.valueOf(table.size()), Instant.ofEpochMilli(table.asOfMillis()).toString())
            : List.of();
    List<String> columns = new ArrayList<>(table.columns());
    if (options.facts()) {
      columns.addAll(List.of("rows", "as of"));
    }
    csv.writeRecord(columns.stream().map(CsvExport::safe).toList());
    long written = 0;
    while (rows.hasNext()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      List<String> cells = new ArrayList<>(rows.next());
      cells.addAll(facts);
      csv.writeRecord(cells.stream().map(CsvExport::safe).toList());
      if (++written % REPORT_EVERY == 0) {
        progress.accept(written);
      }
    }
    csv.flush();
    progress.accept(written);
    return written;
  }

  /** A cell that no spreadsheet takes for a formula. */
  public static String safe(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
