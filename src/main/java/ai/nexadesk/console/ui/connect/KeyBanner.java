package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says that the key is not here yet and what can be done; not there once it is. FX thread. */
public final class KeyBanner {

  private final HBox banner;
  private final Label text = Nodes.shrinking("", "demo-text");
  private final Button enter;

  /**
   * @param step what the button does
   */
  public KeyBanner(Texts texts, Runnable step) {
    enter = Nodes.button(texts.of("key.enter"), step, "link-button");
    enter.setId("key-enter");
    banner = new HBox(8, Nodes.icon(Feather.LOCK, "demo-icon"), text, enter);
    banner.setId("key-banner");
    banner.setAlignment(Pos.CENTER);
    banner.getStyleClass().add("demo-banner");
    Nodes.show(banner, false);
  }

  public Region node() {
    return banner;
  }

  /** Says this; an empty text takes the banner away. */
  public void say(String words) {
    text.setText(words);
    Nodes.show(banner, !words.isEmpty());
  }
}
