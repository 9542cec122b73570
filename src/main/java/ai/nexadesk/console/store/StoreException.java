package ai.nexadesk.console.store;

import java.sql.SQLException;

/**
 * The local copy could not be opened, read or written.
 *
 * <p>The text is for a person and holds no data. Thrown rather than returned because no caller in
 * the middle can do anything about it: the window shows it, the command line prints it.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for a caller that offers a next step. */
  public enum Kind {
    /** The folder cannot be made, read or written. */
    FOLDER,
    /** Another console has this folder open. */
    IN_USE,
    /** Made by a newer version of the console; left untouched. */
    NEWER,
    /** The disk is full or the file cannot be written. */
    UNWRITABLE,
    /** The file is damaged. */
    DAMAGED,
    /** Anything else, most likely a mistake of ours. */
    OTHER
  }

  private final Kind kind;

  StoreException(Kind kind, String text, Throwable cause) {
    super(text, cause);
    this.kind = kind;
  }

  StoreException(Kind kind, String text) {
    super(text);
    this.kind = kind;
  }

  static StoreException of(SQLException cause) {
    return switch (cause.getErrorCode() & 0xff) {
      case 13 ->
          new StoreException(
              Kind.UNWRITABLE, "The disk is full: the local copy cannot be written.", cause);
      case 8, 10, 14 ->
          new StoreException(Kind.UNWRITABLE, "The local copy cannot be written.", cause);
      case 11, 26 -> new StoreException(Kind.DAMAGED, "The local copy is damaged.", cause);
      default -> new StoreException(Kind.OTHER, "The local copy failed.", cause);
    };
  }

  public Kind kind() {
    return kind;
  }
}
