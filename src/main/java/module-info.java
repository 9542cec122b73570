/** The console: one module, opened only where a library has to read our records by reflection. */
@org.jspecify.annotations.NullMarked
module ai.nexadesk.console {
  requires atlantafx.base;
  requires com.formdev.flatlaf.fonts.inter;
  requires com.github.librepdf.openpdf;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires java.desktop;
  requires java.keyring;
  requires java.logging;
  requires java.sql;
  requires javafx.controls;
  requires jdk.httpserver;
  requires okhttp3;
  requires okio;
  requires org.commonmark;
  requires org.commonmark.ext.autolink;
  requires org.commonmark.ext.gfm.strikethrough;
  requires org.controlsfx.controls;
  requires org.fxmisc.flowless;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.xerial.sqlitejdbc;
  requires reactfx;
  requires static org.jspecify;
  requires tools.jackson.databind;

  exports ai.nexadesk.console;

  opens ai.nexadesk.console to
      info.picocli;
  opens ai.nexadesk.console.domain to
      tools.jackson.databind;
  opens ai.nexadesk.console.sandbox to
      info.picocli,
      tools.jackson.databind;
}
