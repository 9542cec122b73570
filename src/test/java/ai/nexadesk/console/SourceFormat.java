package ai.nexadesk.console;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build's formatting check, a program of its own: the formatter needs a newer Java than Maven
 * may be running on, so no Maven plugin can do it.
 */
final class SourceFormat {

  private SourceFormat() {}

  /** {@code check FOLDER} lists what is not formatted and fails; {@code write FOLDER} mends it. */
  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args[0].equals("write");
    List<Path> wrong = new ArrayList<>();
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    Formatter formatter =
        new Formatter(
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
    for (Path source : sources) {
      String text = Files.readString(source);
      String formatted =
          formatter.formatSource(
              ImportOrderer.reorderImports(
                  RemoveUnusedImports.removeUnusedImports(text),
                  JavaFormatterOptions.Style.GOOGLE));
      if (!formatted.equals(text)) {
        wrong.add(source);
        if (write) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (!write && !wrong.isEmpty()) {
      wrong.forEach(source -> System.err.println("not formatted: " + source));
      System.err.println("mvn -q test-compile exec:exec@format rewrites them.");
      System.exit(1);
    }
  }
}
