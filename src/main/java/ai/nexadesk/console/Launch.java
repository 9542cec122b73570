package ai.nexadesk.console;

import ai.nexadesk.console.domain.View;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How to start, checked.
 *
 * @param workspaceUrl the workspace's address as typed; empty for the demo or the last one
 * @param demo whether the demo was asked for by name
 * @param dataDir empty for the operating system's usual place
 * @param locale empty for the language kept
 * @param screenshot where to write a picture instead of showing a window
 * @param width window width in pixels
 * @param height window height in pixels
 * @param theme empty for the one kept
 * @param sized whether the size was asked for and not only the usual one
 * @param queue whether to start with the page for leads, above the view
 * @param open a conversation's id, or {@code first}
 */
record Launch(
    Optional<String> workspaceUrl,
    boolean demo,
    Optional<Path> dataDir,
    String profile,
    Optional<CommandLineOptions.ThemeChoice> theme,
    Optional<Locale> locale,
    Optional<Path> screenshot,
    int width,
    int height,
    boolean sized,
    View view,
    boolean queue,
    Optional<String> open,
    CommandLineOptions.Moment after) {

  /** Shows what is to be seen first. FX thread. */
  void begin(ConsoleUi ui) {
    ui.show(view);
    if (queue) {
      ui.showQueue();
    }
  }

  /** This launch, but rendering to {@code file}. */
  Launch rendering(Path file) {
    return new Launch(
        workspaceUrl,
        demo,
        dataDir,
        profile,
        theme,
        locale,
        Optional.of(file),
        width,
        height,
        sized,
        view,
        queue,
        open,
        after);
  }
}
