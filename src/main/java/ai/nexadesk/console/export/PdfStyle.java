package ai.nexadesk.console.export;

import java.awt.Color;

/** How a paragraph of a PDF is set. */
enum PdfStyle {
  TITLE(16, true, 0),
  HEADING(13, true, 0),
  FACT(9.5f, false, 0.25f),
  SENDER(9.5f, true, 0.2f),
  TEXT(10.5f, false, 0),
  QUIET(9, false, 0.35f);

  private static final float LINE = 1.42f;

  private final float size;
  private final boolean bold;
  private final float grey;

  PdfStyle(float size, boolean bold, float grey) {
    this.size = size;
    this.bold = bold;
    this.grey = grey;
  }

  float size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  /** From line to line. */
  float leading() {
    return size * LINE;
  }

  Color colour() {
    return new Color(grey, grey, grey);
  }
}
