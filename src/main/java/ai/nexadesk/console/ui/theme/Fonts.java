package ai.nexadesk.console.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Loads Inter, once for the process.
 *
 * <p>The semibold is a family of its own to JavaFX, so stylesheets say {@code "Inter SemiBold"}
 * rather than a weight. Scripts Inter lacks fall back to the system's fonts.
 */
final class Fonts {

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static boolean loaded;

  private Fonts() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    for (String weight : List.of("Regular", "Italic", "SemiBold", "Bold")) {
      try (InputStream in =
          com.formdev.flatlaf.fonts.inter.FlatInterFont.class.getResourceAsStream(
              FOLDER + weight + ".otf")) {
        if (in == null || Font.loadFont(in, 13) == null) {
          // The system's font is a fallback, not a failure.
          System.getLogger(Fonts.class.getName())
              .log(System.Logger.Level.INFO, "Inter {0} is missing", weight);
        }
      } catch (IOException e) {
        System.getLogger(Fonts.class.getName())
            .log(System.Logger.Level.INFO, "Inter cannot be read", e);
      }
    }
  }
}
