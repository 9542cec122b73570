package ai.nexadesk.console.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a local copy usable again that is damaged: sets it aside, takes what is only there into a
 * new one, as far as it can be read, and the rest from the newest backup. Whatever the server has
 * is read from it again. Used by who opens the copy.
 */
final class Rescue {

  /**
   * Left by whoever finds the damage while the copy is in use: it is mended at the next opening.
   */
  private static final String MARK = "damaged";

  private static final String PART = "workspace.part.db";
  private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGES_AT = 28;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'damaged-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final DataFolder folder;
  private final Backups backups;

  Rescue(DataFolder folder, Backups backups) {
    this.folder = folder;
    this.backups = backups;
  }

  /** Whether something is plainly wrong before the copy is opened. */
  boolean needed() {
    Path file = folder.path(Store.FILE);
    if (Files.exists(folder.path(MARK))) {
      return true;
    }
    if (!Files.exists(file)) {
      return !backups.list().isEmpty();
    }
    try {
      return Files.size(file) == 0 ? !backups.list().isEmpty() : damagedHead(file);
    } catch (IOException e) {
      return false; // opening it says what is wrong
    }
  }

  /** A file whose beginning is not a local copy's, or that is shorter than it says. */
  private static boolean damagedHead(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      byte[] head = in.readNBytes(HEAD.length);
      if (!Arrays.equals(head, HEAD)) {
        return true;
      }
      int size = in.readUnsignedShort();
      long page = size == 1 ? 65_536 : size;
      in.skipNBytes(PAGES_AT - HEAD.length - Short.BYTES);
      return Files.size(file) < page * Integer.toUnsignedLong(in.readInt());
    }
  }

  /** Leaves the mark. */
  void want() throws IOException {
    var _ = folder.file(MARK);
  }

  Rescued now(Instant now) {
    try {
      Optional<Path> aside = setAside(now);
      folder.delete(PART, PART + "-wal", PART + "-shm");
      Set<String> lost;
      Optional<Instant> backup = Optional.empty();
      try (Keepsakes keepsakes = new Keepsakes(folder.file(PART))) {
        lost = aside.map(keepsakes::takeAll).orElse(Set.copyOf(Keepsakes.OWN));
        if (!Collections.disjoint(lost, Keepsakes.OWN) || lost.contains("conversation")) {
          backup = fromBackup(keepsakes);
        }
      }
      Files.move(folder.path(PART), folder.path(Store.FILE));
      folder.delete(MARK);
      return new Rescued(aside.map(Path::getParent), lost.isEmpty(), backup);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNWRITABLE, "The damaged local copy cannot be set aside.", e);
    }
  }

  private Optional<Instant> fromBackup(Keepsakes keepsakes) {
    for (Backups.Backup backup : backups.list()) {
      if (keepsakes.takeOwn(backup.file()).isEmpty()) {
        return Optional.of(backup.made());
      }
    }
    return Optional.empty();
  }

  private Optional<Path> setAside(Instant now) throws IOException {
    if (!Files.exists(folder.path(Store.FILE))) {
      return Optional.empty();
    }
    Path aside = folder.inside(STAMP.format(now));
    for (String name :
        List.of(Store.FILE, Store.FILE + "-wal", Store.FILE + "-shm", ArrivedPages.FILE)) {
      if (Files.exists(folder.path(name))) {
        Files.move(folder.path(name), aside.resolve(name));
      }
    }
    return Optional.of(aside.resolve(Store.FILE));
  }
}
