package ai.nexadesk.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of what is only on this computer, in {@code backup/} beside the local copy: one a day and
 * one before each change of the format, the newest seven. Each opens as a local copy itself. Any
 * thread but the JavaFX one; nobody makes two at a time.
 */
final class Backups {

  private static final String FOLDER = "backup";
  private static final String PART = "part.db";
  private static final int KEPT = 7;
  private static final Duration BETWEEN = Duration.ofDays(1);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'own-'uuuuMMdd'T'HHmmss'Z.db'").withZone(ZoneOffset.UTC);

  /** A backup there is. */
  record Backup(Path file, Instant made) {}

  private final DataFolder folder;

  Backups(DataFolder folder) {
    this.folder = folder;
  }

  /** Newest first. */
  List<Backup> list() {
    Path in = folder.path(FOLDER);
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files
          .flatMap(file -> stamp(file).map(made -> new Backup(file, made)).stream())
          .sorted(Comparator.comparing(Backup::made).reversed())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Instant> stamp(Path file) {
    try {
      return Optional.of(STAMP.parse(file.getFileName().toString(), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  boolean due(Instant now) {
    // One made before the clock was set back says nothing.
    return list().stream()
        .noneMatch(one ->
            Duration.between(one.made(), now).compareTo(BETWEEN) < 0 && !one.made().isAfter(now));
  }

  /** Makes one of this local copy, which may be in use. */
  void make(Path copy, Instant now) {
    Path part = folder.inside(FOLDER).resolve(PART);
    try {
      folder.delete(
          FOLDER + "/" + PART, FOLDER + "/" + PART + "-wal", FOLDER + "/" + PART + "-shm");
      try (Keepsakes keepsakes = new Keepsakes(folder.file(FOLDER + "/" + PART))) {
        var _ = keepsakes.takeOwn(copy);
      }
      Files.move(part, part.resolveSibling(STAMP.format(now)), StandardCopyOption.REPLACE_EXISTING);
      list().stream()
          .skip(KEPT)
          .forEach(old -> folder.delete(FOLDER + "/" + old.file().getFileName()));
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNWRITABLE, "The backup of notes and views cannot be written.", e);
    }
  }
}
