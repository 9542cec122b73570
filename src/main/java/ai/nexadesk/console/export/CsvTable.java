package ai.nexadesk.console.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to be written as rows and columns.
 *
 * @param columns their names
 * @param size how many rows there will be, for the progress and the file's name
 * @param asOfMillis the moment the data is of, milliseconds since 1970, server time
 * @param rows read while they are written, on the writing thread; each as long as the columns
 */
public record CsvTable(
    List<String> columns, long size, long asOfMillis, Stream<List<String>> rows) {

  public CsvTable {
    columns = List.copyOf(columns);
  }

  /** A table that is in memory already. */
  public static CsvTable of(List<String> columns, long asOfMillis, List<List<String>> rows) {
    return new CsvTable(columns, rows.size(), asOfMillis, rows.stream());
  }
}
