package ai.nexadesk.console.ui.palette;

import java.util.List;

/** Gives the palette lines to offer. Asked on the FX thread each time it opens; must not block. */
@FunctionalInterface
public interface PaletteSource {

  List<Offer> offers();
}
