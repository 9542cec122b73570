package ai.nexadesk.console.ui.text;

import java.text.NumberFormat;

/** Sizes of files in words, in powers of a thousand as shops and operating systems write them. */
public final class Sizes {

  private Sizes() {}

  /** For example "184 kB" or "2.4 MB". */
  public static String of(long bytes, Texts texts) {
    NumberFormat format = NumberFormat.getInstance(texts.locale());
    if (bytes < 1000) {
      return texts.of("size.bytes", bytes);
    }
    if (bytes < 1_000_000) {
      return texts.of("size.kilo", bytes / 1000);
    }
    format.setMaximumFractionDigits(1);
    return bytes < 1_000_000_000
        ? texts.of("size.mega", format.format(bytes / 1e6))
        : texts.of("size.giga", format.format(bytes / 1e9));
  }
}
