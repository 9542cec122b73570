package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Consumer;

/**
 * Asks what to set, for the conversations that are chosen, or else open, at the moment of asking.
 * FX thread.
 */
public final class Sheets {

  private final BulkModel model;
  private final Overlays overlays;
  private final Texts texts;

  public Sheets(BulkModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
  }

  /** Asks which tags they are to have. */
  public void tags(Consumer<Outcome> done) {
    KeySet keys = model.selection().targets();
    model.tags(
        keys,
        found ->
            new TagSheet(
                    overlays,
                    texts,
                    found,
                    (add, remove) -> model.act(new Edit.ChangeTags(add, remove), keys, done))
                .open(texts.count("tags.title", keys.size())));
  }
}
