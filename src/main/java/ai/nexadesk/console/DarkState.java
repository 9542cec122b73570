package ai.nexadesk.console;

import ai.nexadesk.console.ui.theme.Themes;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the window is dark, for a button that is made before the theme can be. FX thread. */
final class DarkState {

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private @Nullable Themes themes;

  ReadOnlyBooleanProperty property() {
    return dark.getReadOnlyProperty();
  }

  void follow(Themes followed) {
    themes = followed;
    dark.bind(followed.darkProperty());
  }

  void toggle() {
    if (themes != null) {
      themes.toggle();
    }
  }
}
