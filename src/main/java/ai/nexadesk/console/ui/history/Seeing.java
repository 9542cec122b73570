package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/**
 * Whether the open conversation has been seen: after it was in view for a moment, of a person who
 * is at the window. FX thread.
 */
final class Seeing {

  private static final Duration SEEN = Duration.millis(1500);

  private final Store store;
  private final Background background;
  private final Delayed seeing = new Delayed(SEEN);
  private final BooleanProperty attentive = new SimpleBooleanProperty(true);
  private final BooleanProperty inView = new SimpleBooleanProperty(true);
  private long shown = Selection.NONE;
  private boolean news;
  private long seeingKey = Selection.NONE;
  private long leftUnread = Selection.NONE;

  Seeing(Store store, Background background) {
    this.store = store;
    this.background = background;
    attentive.addListener((of, was, is) -> see());
    inView.addListener((of, was, is) -> see());
  }

  BooleanProperty attentiveProperty() {
    return attentive;
  }

  BooleanProperty inViewProperty() {
    return inView;
  }

  void after(Duration delay) {
    seeing.after(delay);
  }

  /** What is open stays unread until it is opened anew. */
  void leaveUnread(KeySet keys, long opened) {
    if (keys.contains(opened)) {
      leftUnread = opened;
      stop();
    }
  }

  /** Another conversation is opened. */
  void forget() {
    stop();
    shown = Selection.NONE;
    leftUnread = Selection.NONE;
  }

  /**
   * A conversation is drawn.
   *
   * @param unread whether there is something in it to be seen
   */
  void drawn(long key, boolean unread) {
    shown = key;
    news = unread;
    see();
  }

  private void see() {
    long key = shown;
    boolean looking = attentive.get() && inView.get() && key != leftUnread;
    if (!looking) {
      stop();
    } else if (seeingKey != key && news) {
      // What arrives meanwhile does not begin the time anew.
      seeingKey = key;
      seeing.restart(() -> {
        stop();
        markSeen(key);
      });
    }
  }

  private void stop() {
    seeing.stop();
    seeingKey = Selection.NONE;
  }

  private void markSeen(long key) {
    background.command(
        () -> {
          store.conversations().markSeen(key);
          return key;
        },
        done -> {});
  }
}
