package ai.nexadesk.console.export;

import ai.nexadesk.console.store.People;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of agents and departments as a CSV file, to be handed from one computer to another.
 * Safe on any thread but the JavaFX one.
 *
 * <p>Columns {@code kind} (agent, department), {@code id} and {@code name}; others are passed over,
 * and their order does not matter. A file with one line that makes no sense is refused whole.
 */
public final class PeopleFile {

  private static final List<String> COLUMNS = List.of("kind", "id", "name");
  private static final long LARGEST = 4_000_000;
  private static final int LONGEST_NAME = 200;

  private PeopleFile() {}

  /** What a file holds. */
  public sealed interface Content {

    /** Names, not taken over yet. */
    record Names(List<People.Named> names) implements Content {
      public Names {
        names = List.copyOf(names);
      }
    }

    /** Nothing that can be taken over. */
    sealed interface Refused extends Content {}

    /** No CSV file in UTF-8 with the columns wanted. */
    record SomethingElse() implements Refused {}

    /** A line of no known kind. */
    record UnknownKind(long line, String kind) implements Refused {}

    /** A line without an id. */
    record NoId(long line) implements Refused {}

    /** An id that has two names. */
    record Twice(long line, String id) implements Refused {}

    /** A name too long for one. */
    record TooLong(long line) implements Refused {}
  }

  /**
   * Writes these names, in place of what is at {@code file}.
   *
   * @throws IOException when it cannot be written; what was there still is
   */
  public static void write(List<People.Named> names, Path file) throws IOException {
    CsvTable table =
        CsvTable.of(
            COLUMNS,
            0,
            names.stream()
                .map(one -> List.of(word(one.kind()), one.id(), cut(one.name())))
                .toList());
    new CsvExport(CsvExport.Options.USUAL, rows -> {}, () -> false).write(table, file);
  }

  /** What is written can be read again. */
  private static String cut(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(
            0,
            Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1))
                ? LONGEST_NAME - 1
                : LONGEST_NAME);
  }

  /**
   * Reads whatever is in this file.
   *
   * @throws IOException when the file cannot be read
   */
  public static Content read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return new Content.SomethingElse();
    }
    try {
      String text = Files.readString(file);
      return content(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException | CsvParseException | UncheckedIOException e) {
      return new Content.SomethingElse();
    }
  }

  private static Content content(String text) {
    List<CsvRecord> lines =
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text).stream().toList();
    if (lines.isEmpty()) {
      return new Content.SomethingElse();
    }
    List<String> header =
        lines.getFirst().getFields().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
    if (!header.containsAll(COLUMNS)) {
      return new Content.SomethingElse();
    }
    List<People.Named> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRecord line : lines.subList(1, lines.size())) {
      Line one = new Line(line, header);
      Optional<Content> problem = one.problem(seen);
      if (problem.isPresent()) {
        return problem.get();
      }
      one.kind()
          .filter(kind -> !one.name().isEmpty())
          .ifPresent(kind -> names.add(new People.Named(kind, one.id(), "", one.name())));
    }
    return new Content.Names(names);
  }

  /** Spreadsheets of many countries write a semicolon. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.contains(";") && !first.contains(",") ? ';' : ',';
  }

  private record Line(CsvRecord fields, List<String> header) {

    String field(String column) {
      int at = header.indexOf(column);
      String value = at < fields.getFieldCount() ? fields.getField(at).strip() : "";
      // What was written so that no spreadsheet takes it for a formula.
      boolean guarded = value.length() > 1 && value.charAt(0) == '\'';
      return guarded && !CsvExport.safe(value.substring(1)).equals(value.substring(1))
          ? value.substring(1)
          : value;
    }

    String id() {
      return field("id");
    }

    String name() {
      return field("name");
    }

    Optional<People.Kind> kind() {
      return Stream.of(People.Kind.values())
          .filter(kind -> word(kind).equals(field("kind").toLowerCase(Locale.ROOT)))
          .findFirst();
    }

    Optional<Content> problem(Set<String> seen) {
      long line = fields.getStartingLineNumber();
      if (kind().isEmpty()) {
        return Optional.of(new Content.UnknownKind(line, field("kind")));
      }
      if (id().isEmpty()) {
        return Optional.of(new Content.NoId(line));
      }
      if (!seen.add(field("kind").toLowerCase(Locale.ROOT) + " " + id())) {
        return Optional.of(new Content.Twice(line, id()));
      }
      return name().length() > LONGEST_NAME
          ? Optional.of(new Content.TooLong(line))
          : Optional.empty();
    }
  }

  private static String word(People.Kind kind) {
    return switch (kind) {
      case AGENT -> "agent";
      case DEPARTMENT -> "department";
    };
  }
}
