package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.text.Texts;

/** Keeps conversations as unread, and takes that back. FX thread. */
record MarkUnread(ConsoleModels models, Background background, Texts texts) {

  void mark(KeySet keys) {
    if (!keys.isEmpty()) {
      models.history().leaveUnread(keys);
      background.command(() -> marked(keys), read -> {});
    }
  }

  /** Off the FX thread. What was unread before stays so when this is taken back. */
  private int marked(KeySet keys) {
    Conversations conversations = models.store().conversations();
    long[] read =
        conversations.rows(keys.keys()).stream()
            .filter(one -> !one.marks().unread())
            .mapToLong(Conversation::key)
            .toArray();
    conversations.markUnread(keys.keys());
    if (read.length > 0) {
      models.local().done(texts.of("unread.undone"), () -> conversations.markSeen(read));
    }
    return read.length;
  }
}
