package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.History;

/** What the history pane stands on. */
sealed interface HistoryState {

  /** No conversation is selected. */
  record Nothing() implements HistoryState {}

  /** The local copy has not answered yet; what was drawn before stays for a moment. */
  record Asking() implements HistoryState {}

  /** The selected conversation is not in the local copy. */
  record Missing() implements HistoryState {}

  /** The local copy could not answer. */
  record Failed() implements HistoryState {}

  /**
   * A conversation and what is held of its messages.
   *
   * @param connected whether missing messages are being read now
   * @param late whether that takes longer than it should
   */
  record Open(
      Conversation conversation, History.Held held, int messages, boolean connected, boolean late)
      implements HistoryState {

    /** Whether something in it waits to be seen. */
    boolean news() {
      return conversation.marks().unread() || conversation.marks().cameBack();
    }

    /** Whether its messages were never read, but are being read now. */
    boolean reading() {
      return held == History.Held.NEVER && messages == 0 && connected;
    }
  }
}
