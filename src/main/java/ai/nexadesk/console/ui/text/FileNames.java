package ai.nexadesk.console.ui.text;

import java.nio.charset.StandardCharsets;

/** Names of files that every file system takes. */
public final class FileNames {

  /** Most file systems take 255 bytes; ours and the dialog's additions need some. */
  private static final int MOST_BYTES = 200;

  private FileNames() {}

  /**
   * {@code base} and {@code ending} as one name, the base cut where it would be too long.
   *
   * @param longest most characters of the whole
   */
  public static String fitting(String base, String ending, int longest) {
    int length = Math.min(base.length(), longest - ending.length());
    while (bytes(SafeText.cut(base, length) + ending) > MOST_BYTES) {
      length--;
    }
    return length == base.length() ? base + ending : SafeText.cut(base, length).strip() + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
