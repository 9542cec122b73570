package ai.nexadesk.console.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Dresses the window and changes its clothes. FX thread.
 *
 * <p>Our stylesheets hang on the scene and not on the root node, because a popup copies those of
 * its window's scene.
 */
public final class Themes {

  private static final List<String> SHAPES =
      List.of(
          "base",
          "controls",
          "bridge",
          "shell",
          "conversations",
          "bulk",
          "history",
          "details",
          "status",
          "commands",
          "remind",
          "preferences",
          "queue");

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ChangeListener<ColorScheme> system = (of, was, is) -> apply();
  private final Parent root;

  /** Dresses whatever scene {@code root} is put into. */
  public Themes(Parent root) {
    this.root = root;
    Fonts.load();
    Platform.getPreferences().colorSchemeProperty().addListener(system);
    theme.addListener((of, was, is) -> apply());
    root.sceneProperty().addListener((of, was, is) -> apply());
    apply();
  }

  /** What the person wants; setting it changes the window at once. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Whether the window is dark now. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Light becomes dark and dark light, whatever the system says. */
  public void toggle() {
    theme.set(dark.get() ? Theme.LIGHT : Theme.DARK);
  }

  /** Follows the system no longer. */
  public void close() {
    Platform.getPreferences().colorSchemeProperty().removeListener(system);
  }

  private void apply() {
    boolean systemDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    dark.set(
        switch (theme.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM, HIGH_CONTRAST -> systemDark;
        });
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    Scene scene = root.getScene();
    if (scene != null) {
      scene.getStylesheets().setAll(sheets());
    }
  }

  private String palette() {
    String strong = theme.get() == Theme.HIGH_CONTRAST ? "contrast-" : "";
    return "palette-" + strong + (dark.get() ? "dark" : "light");
  }

  private List<String> sheets() {
    return Stream.concat(Stream.of(palette()), SHAPES.stream())
        .map(name -> Objects.requireNonNull(Themes.class.getResource(name + ".css"), name))
        .map(Object::toString)
        .toList();
  }
}
