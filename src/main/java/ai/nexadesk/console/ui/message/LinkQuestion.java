package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.message.WebAddress.Doubt;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Opens addresses; asks before, where something speaks against one. FX thread. */
public final class LinkQuestion {

  /** What opens addresses on this computer. Called off the FX thread. */
  @FunctionalInterface
  public interface Browser {

    /**
     * Opens an http, https or mailto address.
     *
     * @return whether something took it
     */
    boolean open(String address);
  }

  private static final int WORDS = 120;
  private static final int ADDRESS = 400;

  private final Overlays overlays;
  private final Question<Boolean> opening;
  private final Texts texts;
  private final Consumer<String> tell;
  private Browser browser;

  /**
   * @param tell says a sentence to the person
   */
  public LinkQuestion(
      Overlays overlays,
      Background background,
      Texts texts,
      Browser browser,
      Consumer<String> tell) {
    this.overlays = overlays;
    opening = background.promptQuestion();
    this.texts = texts;
    this.browser = browser;
    this.tell = tell;
  }

  /** Opens addresses with something else from now on. */
  public void openWith(Browser other) {
    browser = other;
  }

  /**
   * A person wants to go there.
   *
   * @param words what they read in its place
   */
  public void follow(WebAddress address, String words) {
    if (address.doubts().isEmpty()) {
      open(address);
    } else {
      ask(address, words);
    }
  }

  /** Puts an address on the clipboard. */
  static void copy(WebAddress address) {
    ClipboardContent content = new ClipboardContent();
    content.putString(address.address().startsWith("mailto:") ? address.host() : address.address());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void ask(WebAddress address, String words) {
    VBox sheet = new VBox(12);
    sheet.setId("link-sheet");
    sheet.getStyleClass().add("link-sheet");
    for (Doubt doubt : Doubt.values()) {
      if (address.doubts().contains(doubt)) {
        sheet.getChildren().add(Nodes.wrapping(reason(doubt), "sheet-text", "link-doubt"));
      }
    }
    Label host = Nodes.wrapping(address.host(), "link-host");
    Label whole = Nodes.wrapping(SafeText.oneLine(address.address(), ADDRESS), "code");
    VBox leads = new VBox(4, host, whole);
    // An address is read from left to right in every language.
    leads.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    leads.getStyleClass().add("code-line");
    sheet
        .getChildren()
        .addAll(
            Nodes.shrinking(texts.of("link.says", SafeText.oneLine(words, WORDS)), "quiet"),
            Nodes.wrapping(texts.of("link.leads"), "quiet"),
            leads);
    Button cancel = Nodes.button(texts.of("link.cancel"), overlays::close, "primary-button");
    cancel.setId("link-cancel");
    Button copy = Nodes.button(texts.of("link.copy"), () -> copied(address));
    copy.setId("link-copy");
    Button open = Nodes.button(texts.of("link.openAnyway"), () -> confirmed(address));
    open.setId("link-open");
    sheet.getChildren().add(Nodes.foot(Nodes.spring(), copy, open, cancel));
    overlays.open(texts.of("link.question"), sheet, cancel);
  }

  private void copied(WebAddress address) {
    copy(address);
    overlays.close();
    tell.accept(texts.of("link.copied"));
  }

  private void confirmed(WebAddress address) {
    overlays.close();
    open(address);
  }

  private void open(WebAddress address) {
    Browser with = browser;
    opening.ask(
        () -> with.open(address.address()),
        opened -> {
          if (!opened) {
            tell.accept(texts.of("link.failed"));
          }
        });
  }

  private String reason(Doubt doubt) {
    return switch (doubt) {
      case OTHER_HOST -> texts.of("link.otherHost");
      case PUNYCODE -> texts.of("link.punycode");
      case MIXED_SCRIPTS -> texts.of("link.mixedScripts");
      case CREDENTIALS -> texts.of("link.credentials");
      case NOT_SECURE -> texts.of("link.notSecure");
    };
  }
}
