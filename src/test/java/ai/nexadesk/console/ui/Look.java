package ai.nexadesk.console.ui;

import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.ui.theme.Theme;
import java.util.Locale;

/** The ways of dressing the window that every state has to look right in. */
enum Look {
  LIGHT(Theme.LIGHT, Density.COMFORTABLE, Locale.UK),
  DARK(Theme.DARK, Density.COMFORTABLE, Locale.UK),
  CONTRAST(Theme.HIGH_CONTRAST, Density.COMFORTABLE, Locale.UK),
  COMPACT(Theme.LIGHT, Density.COMPACT, Locale.UK),
  RTL(Theme.LIGHT, Density.COMFORTABLE, Locale.forLanguageTag("ar"));

  final Theme theme;
  final Density density;
  final Locale locale;

  Look(Theme theme, Density density, Locale locale) {
    this.theme = theme;
    this.density = density;
    this.locale = locale;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
