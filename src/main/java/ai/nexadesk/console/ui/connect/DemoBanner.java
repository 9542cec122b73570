package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says quietly that these conversations are invented, and how to see one's own. */
public final class DemoBanner {

  private final HBox banner;

  /**
   * @param step opens the sheet that connects
   */
  public DemoBanner(Texts texts, Runnable step) {
    Button connect = Nodes.button(texts.of("demo.connect"), step, "link-button");
    connect.setId("connect-workspace");
    banner =
        new HBox(
            8,
            Nodes.icon(Feather.INFO, "demo-icon"),
            Nodes.shrinking(texts.of("demo.text"), "demo-text"),
            connect);
    banner.setId("demo-banner");
    banner.setAlignment(Pos.CENTER);
    banner.getStyleClass().add("demo-banner");
  }

  public Region node() {
    return banner;
  }
}
