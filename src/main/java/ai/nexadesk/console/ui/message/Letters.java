package ai.nexadesk.console.ui.message;

/** What is known of single characters that the toolkit does not draw well in a line. Pure. */
final class Letters {

  private Letters() {}

  /** Marks of direction and of where a word may break: the toolkit draws a box for some of them. */
  static boolean unseen(char c) {
    return c == 0xAD
        || c == 0x61C
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF;
  }

  /**
   * Whether a text has letters that the toolkit has to shape, and lines of which it breaks badly,
   * or emoji, which are pictures.
   */
  static boolean shaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x300 && shaped(c)) || unseen(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shaped(char c) {
    return c <= 0x36F
        || (c >= 0x590 && c <= 0x109F)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x1700 && c <= 0x1CFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0x2300 && c <= 0x2BFF && Character.isEmojiPresentation(c))
        || (c >= 0xA800 && c <= 0xABFF)
        || Character.isSurrogate(c)
        || (c >= 0xFB1D && c <= 0xFE2F)
        || (c >= 0xFE70 && c <= 0xFEFF);
  }
}
