package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** What is said in place of messages when there are none. FX thread. */
final class HistoryNotice {

  private static final Duration PATIENCE = Duration.millis(200);

  private final VBox notice = new VBox(8);
  private final Delayed patience = new Delayed(PATIENCE);
  private final Texts texts;
  private final Runnable tryAgain;

  HistoryNotice(Texts texts, Runnable tryAgain) {
    this.texts = texts;
    this.tryAgain = tryAgain;
    notice.setAlignment(Pos.CENTER);
    notice.getStyleClass().add("empty");
  }

  Region node() {
    return notice;
  }

  void draw(HistoryState state) {
    patience.stop();
    switch (state) {
      case HistoryState.Nothing() ->
          say(Feather.MESSAGE_SQUARE, texts.of("history.nothing"), texts.of("history.nothingHint"));
      case HistoryState.Asking() ->
          patience.restart(() -> say(Feather.LOADER, texts.of("history.loading"), ""));
      case HistoryState.Missing() ->
          say(Feather.SLASH, texts.of("history.missing"), texts.of("history.missingHint"));
      case HistoryState.Failed() -> sayFailed(texts.of("history.failedHint"));
      case HistoryState.Open open -> draw(open);
    }
  }

  private void draw(HistoryState.Open open) {
    notice.setVisible(false);
    if (open.messages() > 0) {
      return;
    }
    if (open.held() != History.Held.NEVER) {
      say(Feather.MESSAGE_SQUARE, texts.of("history.empty"), "");
    } else if (open.conversation().marks().gone()) {
      say(Feather.SLASH, texts.of("history.goneTitle"), texts.of("history.goneHint"));
    } else if (open.reading() && open.late()) {
      sayFailed(texts.of("history.lateHint"));
    } else if (open.reading()) {
      patience.restart(() -> say(Feather.LOADER, texts.of("history.reading"), ""));
    } else {
      say(Feather.WIFI_OFF, texts.of("history.notRead"), texts.of("history.notReadHint"));
    }
  }

  private void sayFailed(String hint) {
    say(Feather.ALERT_CIRCLE, texts.of("history.failed"), hint);
    Button again = Nodes.button(texts.of("history.tryAgain"), tryAgain, "strong-button");
    again.setId("history-try-again");
    notice.getChildren().add(again);
  }

  private void say(Feather icon, String title, String hint) {
    Label words = Nodes.wrapping(hint, "empty-hint");
    words.setTextAlignment(TextAlignment.CENTER);
    Nodes.show(words, !hint.isEmpty());
    notice
        .getChildren()
        .setAll(Nodes.icon(icon, "empty-icon"), Nodes.wrapping(title, "empty-title"), words);
    notice.setVisible(true);
  }
}
