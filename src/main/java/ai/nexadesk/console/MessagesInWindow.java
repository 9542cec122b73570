package ai.nexadesk.console;

import ai.nexadesk.console.platform.Browser;
import ai.nexadesk.console.ui.attachment.AttachmentSheets;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.history.HistoryModel;
import ai.nexadesk.console.ui.message.LinkQuestion;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be done with messages: links followed, words copied, attachments saved. FX thread. */
final class MessagesInWindow {

  private static final int SAID = 40;

  private final LinkQuestion links;
  private final AttachmentSheets attachments;

  MessagesInWindow(
      HistoryModel history,
      Overlays overlays,
      Background background,
      SaveDialog dialog,
      Texts texts,
      Consumer<String> tell) {
    Browser browser = Browser.here(System.getenv());
    links = new LinkQuestion(overlays, background, texts, browser::open, tell);
    history.onLink(links::follow);
    attachments = new AttachmentSheets(overlays, background, dialog, texts, tell);
    history.onAttachment(attachments);
    history.onCopy(words -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(words);
      Clipboard.getSystemClipboard().setContent(content);
      tell.accept(texts.of("message.copied", SafeText.oneLine(words, SAID)));
    });
  }

  AttachmentSheets attachments() {
    return attachments;
  }

  LinkQuestion links() {
    return links;
  }
}
