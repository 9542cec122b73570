package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.ui.attachment.AttachmentSteps;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.message.ReadTexts;
import ai.nexadesk.console.ui.message.WebAddress;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sought;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * The selected conversation's messages. FX thread; asks the store behind it.
 *
 * <p>Opens from the local copy at once. Passing over a conversation is not reading it: it counts as
 * seen, and is read again from the server, once it has been open for a moment.
 */
public final class HistoryModel {

  private static final Duration OPENED = Duration.millis(150);
  private static final Duration LATE = Duration.seconds(10);

  /** So many messages are drawn first; those before them are not in sight, and come after. */
  private static final int FIRST = 200;

  /** One answer of the local copy. */
  private record Answer(
      Optional<Conversation> found,
      History history,
      List<HistoryItem> items,
      Optional<Sought> sought,
      List<Hit> hits) {}

  /** What is asked. */
  private record Ask(long key, Optional<Long> since, Unfolded unfolded, Optional<Sought> sought) {}

  private final Store store;
  private final Selection selection;
  private final Texts texts;
  private final Times times;
  private final Question<Answer> question;
  private final Question<String> copying;
  private final Delayed opening = new Delayed(OPENED);
  private final Seeing seeing;
  private final HistoryFind find = new HistoryFind();
  private final Delayed lateness;
  private final ObjectProperty<HistoryState> state =
      new SimpleObjectProperty<>(new HistoryState.Nothing());
  private final ObservableList<HistoryItem> items = FXCollections.observableArrayList();
  private final BooleanProperty connected = new SimpleBooleanProperty(true);
  private final ReadTexts read = new ReadTexts();
  private Unfolded unfolded = Unfolded.NOTHING;
  private Runnable unfolding = () -> {};
  private Consumer<Optional<String>> opened = id -> {};
  private Runnable refresh = () -> {};
  private BiConsumer<WebAddress, String> follow = (address, words) -> {};
  private Consumer<String> copied = words -> {};
  private AttachmentSteps attachments = AttachmentSteps.NONE;
  private boolean waiting;
  private boolean late;
  private long shown = Selection.NONE;
  private long seenAt;

  public HistoryModel(
      Store store, Selection selection, Background background, Texts texts, Times times) {
    this(store, selection, background, texts, times, LATE);
  }

  /**
   * @param tooLong how long a first reading may take before that is said
   */
  HistoryModel(
      Store store,
      Selection selection,
      Background background,
      Texts texts,
      Times times,
      Duration tooLong) {
    lateness = new Delayed(tooLong);
    this.store = store;
    this.selection = selection;
    seeing = new Seeing(store, background);
    this.texts = texts;
    this.times = times;
    this.question = background.question();
    this.copying = background.promptQuestion();
    selection.openedProperty().addListener((of, was, is) -> open());
    connected.addListener((of, was, is) -> reread());
    find.wordsProperty().addListener((of, was, is) -> reread());
  }

  /** Told of the server's id of what has been open for a moment, empty when nothing is. */
  public void onOpened(Consumer<Optional<String>> listener) {
    opened = listener;
  }

  /** Told when the person wants messages that did not come to be asked for again. */
  public void onRefresh(Runnable listener) {
    refresh = listener;
  }

  /** Whether the server can be reached; decides what is said about messages not held. */
  public BooleanProperty connectedProperty() {
    return connected;
  }

  /** Whether the person is at the window: only then is what is open also seen. */
  public BooleanProperty attentiveProperty() {
    return seeing.attentiveProperty();
  }

  /** Whether the messages are on the screen: in a small window the list may have the turn. */
  public BooleanProperty inViewProperty() {
    return seeing.inViewProperty();
  }

  /** How long a conversation has to be looked at to count as read; 1.5 seconds at first. */
  public void readAfter(Duration delay) {
    seeing.after(delay);
  }

  /** The person wants to come back to these: what is open stays unread until it is opened anew. */
  public void leaveUnread(KeySet keys) {
    seeing.leaveUnread(keys, selection.opened());
  }

  /** Whether what is selected is also what is drawn. */
  public boolean settled() {
    return shown == selection.opened();
  }

  ReadOnlyObjectProperty<HistoryState> stateProperty() {
    return state;
  }

  ObservableList<HistoryItem> items() {
    return items;
  }

  /** Told where a person wants to go, and what they read in its place. */
  public void onLink(BiConsumer<WebAddress, String> listener) {
    follow = listener;
  }

  /** Told of the words of a message the person wants to keep. */
  public void onCopy(Consumer<String> listener) {
    copied = listener;
  }

  /** What can be done with what is attached to messages. */
  public void onAttachment(AttachmentSteps steps) {
    attachments = steps;
  }

  AttachmentSteps attachmentSteps() {
    return attachments;
  }

  /** Told before something is unfolded or folded because the person wants it so. */
  void onUnfold(Runnable listener) {
    unfolding = listener;
  }

  /** Shows all of a folded message. */
  void unfold(String messageId) {
    unfolded = unfolded.with(messageId);
    unfolding.run();
    reread();
  }

  /** Shows a quote, or folds it again. */
  void toggleQuote(String messageId, int quote) {
    unfolded = unfolded.toggled(messageId, quote);
    unfolding.run();
    reread();
  }

  void follow(WebAddress address, String words) {
    follow.accept(address, words);
  }

  HistoryFind find() {
    return find;
  }

  /** Ends the search in the conversation; what it unfolded is folded again. */
  void endFind() {
    boolean looked = find.openProperty().get();
    find.close();
    if (looked) {
      reread();
    }
  }

  /** Server time of the newest message they had seen when this was opened, 0 for never. */
  long seenAt() {
    return seenAt;
  }

  /**
   * Copies messages.
   *
   * @param which those with these ids; all when empty
   */
  void copy(Set<String> which) {
    long key = shown;
    copying.ask(
        () -> {
          List<Message> messages =
              store.messages().history(key).messages().stream()
                  .filter(message -> which.isEmpty() || which.contains(message.id()))
                  .toList();
          return new CopiedText(names(store.conversations().get(key)), texts, times).of(messages);
        },
        text -> {
          if (!text.isEmpty()) {
            copied.accept(text);
          }
        });
  }

  private SenderNames names(Optional<Conversation> found) {
    String visitor = found.map(c -> Objects.requireNonNullElse(c.visitor().name(), "")).orElse("");
    return new SenderNames(SafeText.oneLine(visitor, 60), texts);
  }

  /** Asks for messages that did not come once more: the local copy, and the server. */
  void tryAgain() {
    stopWaiting();
    if (state.get() instanceof HistoryState.Open open) {
      opened.accept(Optional.of(open.conversation().id()));
    }
    refresh.run();
    reread();
  }

  private void stopWaiting() {
    lateness.stop();
    waiting = false;
    late = false;
  }

  /** A first reading that is under way gets so long and no longer before it is called late. */
  private void await(boolean reading) {
    if (!reading) {
      stopWaiting();
    } else if (!waiting) {
      waiting = true;
      lateness.restart(() -> {
        late = true;
        reread();
      });
    }
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    long key = selection.opened();
    if (change.histories().contains(key) || change.conversations().contains(key)) {
      reread();
    }
  }

  private void open() {
    unfolded = Unfolded.NOTHING;
    read.forget();
    opening.stop();
    seeing.forget();
    find.close();
    stopWaiting();
    if (selection.opened() == Selection.NONE) {
      question.forget();
      shown = Selection.NONE;
      items.clear();
      state.set(new HistoryState.Nothing());
      opened.accept(Optional.empty());
      return;
    }
    state.set(new HistoryState.Asking());
    reread();
  }

  private void reread() {
    long key = selection.opened();
    if (key == Selection.NONE) {
      return;
    }
    boolean fresh = shown != key || state.get() instanceof HistoryState.Failed;
    Ask ask = new Ask(key, fresh ? Optional.empty() : Optional.of(seenAt), unfolded, find.sought());
    question.ask(() -> read(ask), answer -> show(key, fresh, answer), () -> failed(key));
  }

  private void failed(long key) {
    stopWaiting();
    shown = key;
    items.clear();
    state.set(new HistoryState.Failed());
  }

  /** Off the FX thread. */
  private Answer read(Ask ask) {
    Optional<Conversation> found = store.conversations().get(ask.key());
    History history =
        ask.since().isEmpty()
            ? store.messages().latest(ask.key(), FIRST)
            : store.messages().history(ask.key());
    HistoryItems.Drawn drawn =
        new HistoryItems(read, names(found), times)
            .of(history, ask.since().orElse(history.seenAt()), ask.unfolded(), ask.sought());
    return new Answer(found, history, drawn.items(), ask.sought(), drawn.hits());
  }

  private void show(long key, boolean fresh, Answer answer) {
    if (fresh) {
      shown = key;
      seenAt = answer.history().seenAt();
      // Emptied first, so that the view starts at the end and not where the last one stood.
      items.clear();
      items.setAll(answer.items());
      answer.found().ifPresent(c -> opening.restart(() -> opened.accept(Optional.of(c.id()))));
    } else {
      ItemChange.apply(items, answer.items());
    }
    state.set(
        answer
            .found()
            .<HistoryState>map(conversation ->
                new HistoryState.Open(
                    conversation,
                    answer.history().held(),
                    answer.history().messages().size(),
                    connected.get(),
                    late))
            .orElseGet(HistoryState.Missing::new));
    await(state.get() instanceof HistoryState.Open open && open.reading());
    HistoryState now = state.get();
    seeing.drawn(key, now instanceof HistoryState.Open open && open.news());
    find.answer(answer.sought(), answer.hits());
    if (fresh && answer.history().messages().size() == FIRST) {
      reread();
    }
  }
}
