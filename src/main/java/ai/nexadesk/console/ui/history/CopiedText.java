package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.ui.attachment.AttachmentWords;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;

/** Messages as text to be kept elsewhere, but for what would not be seen in it. Any thread. */
record CopiedText(SenderNames names, Texts texts, Times times) {

  /** One message as it was written; of several also who wrote each, and when. */
  String of(List<Message> messages) {
    if (messages.size() == 1 && !messages.getFirst().content().isBlank()) {
      return SafeText.lines(messages.getFirst().content());
    }
    StringBuilder all = new StringBuilder();
    for (Message message : messages) {
      all.append(all.isEmpty() ? "" : "\n\n").append(head(message));
      if (!message.content().isBlank()) {
        all.append('\n').append(SafeText.lines(message.content()).strip());
      }
      for (Attachment attachment : message.attachments()) {
        AttachmentWords words = new AttachmentWords(attachment, texts);
        all.append('\n').append(texts.of("message.copiedFile", words.name(), words.facts()));
      }
    }
    return all.toString();
  }

  private String head(Message message) {
    String name =
        names
            .word(message)
            .map(word -> texts.of("message.copiedName", names.of(message), word))
            .orElse(names.of(message));
    return texts.of("message.copiedHead", name, times.exact(message.createdAt()));
  }
}
