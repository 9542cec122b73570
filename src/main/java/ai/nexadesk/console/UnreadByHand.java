package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.text.Texts;

/** Marks conversations as read or unread, and takes that back. FX thread. */
record UnreadByHand(ConsoleModels models, Background background, Texts texts) {

  void read(KeySet keys) {
    if (!keys.isEmpty()) {
      background.command(() -> markedRead(keys), read -> {});
    }
  }

  void unread(KeySet keys) {
    if (!keys.isEmpty()) {
      models.history().leaveUnread(keys);
      background.command(() -> markedUnread(keys), read -> {});
    }
  }

  /** Off the FX thread. What was read before stays so when this is taken back. */
  private int markedRead(KeySet keys) {
    Conversations conversations = models.store().conversations();
    long[] unread = those(keys, true);
    conversations.markRead(unread);
    if (unread.length > 0) {
      models.local().done(texts.of("read.undone"), () -> conversations.markUnread(unread));
    }
    return unread.length;
  }

  /** Off the FX thread. What was unread before stays so when this is taken back. */
  private int markedUnread(KeySet keys) {
    Conversations conversations = models.store().conversations();
    long[] read = those(keys, false);
    conversations.markUnread(keys.keys());
    if (read.length > 0) {
      models.local().done(texts.of("unread.undone"), () -> conversations.markSeen(read));
    }
    return read.length;
  }

  private long[] those(KeySet keys, boolean unread) {
    return models.store().conversations().rows(keys.keys()).stream()
        .filter(one -> one.marks().unread() == unread)
        .mapToLong(Conversation::key)
        .toArray();
  }
}
