package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private static final Duration SEEN = Duration.millis(700);

  /** One answer of the local copy. */
  private record Answer(Optional<Conversation> found, History history, List<HistoryItem> items) {}

  private final Store store;
  private final Selection selection;
  private final Background background;
  private final Texts texts;
  private final Times times;
  private final Question<Answer> question;
  private final Delayed opening = new Delayed(OPENED);
  private final Delayed seeing = new Delayed(SEEN);
  private final ObjectProperty<HistoryState> state =
      new SimpleObjectProperty<>(new HistoryState.Nothing());
  private final ObservableList<HistoryItem> items = FXCollections.observableArrayList();
  private final BooleanProperty connected = new SimpleBooleanProperty(true);
  private final BooleanProperty attentive = new SimpleBooleanProperty(true);
  private final Set<String> unfolded = new HashSet<>();
  private Consumer<Optional<String>> opened = id -> {};
  private long shown = Selection.NONE;
  private long seenAt;

  public HistoryModel(
      Store store, Selection selection, Background background, Texts texts, Times times) {
    this.store = store;
    this.selection = selection;
    this.background = background;
    this.texts = texts;
    this.times = times;
    this.question = background.question();
    selection.keyProperty().addListener((of, was, is) -> open());
    connected.addListener((of, was, is) -> reread());
    attentive.addListener((of, was, is) -> see());
  }

  /** Told of the server's id of what has been open for a moment, empty when nothing is. */
  public void onOpened(Consumer<Optional<String>> listener) {
    opened = listener;
  }

  /** Whether the server can be reached; decides what is said about messages not held. */
  public BooleanProperty connectedProperty() {
    return connected;
  }

  /** Whether the person is at the window: only then is what is open also seen. */
  public BooleanProperty attentiveProperty() {
    return attentive;
  }

  /** Whether what is selected is also what is drawn. */
  public boolean settled() {
    return shown == selection.key();
  }

  ReadOnlyObjectProperty<HistoryState> stateProperty() {
    return state;
  }

  ObservableList<HistoryItem> items() {
    return items;
  }

  /** Shows a folded message whole. */
  void unfold(String messageId) {
    unfolded.add(messageId);
    reread();
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    long key = selection.key();
    if (change.histories().contains(key) || change.conversations().contains(key)) {
      reread();
    }
  }

  private void open() {
    unfolded.clear();
    opening.stop();
    seeing.stop();
    if (selection.isEmpty()) {
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
    long key = selection.key();
    if (key == Selection.NONE) {
      return;
    }
    boolean fresh = shown != key;
    long since = seenAt;
    Set<String> whole = Set.copyOf(unfolded);
    question.ask(
        () -> read(key, fresh ? Optional.empty() : Optional.of(since), whole),
        answer -> show(key, fresh, answer));
  }

  /** Off the FX thread. */
  private Answer read(long key, Optional<Long> since, Set<String> whole) {
    Optional<Conversation> found = store.conversations().get(key);
    History history = store.messages().history(key);
    String visitor = found.map(c -> Objects.requireNonNullElse(c.visitor().name(), "")).orElse("");
    List<HistoryItem> drawn =
        new HistoryItems(SafeText.oneLine(visitor, 60), texts, times)
            .of(history, since.orElse(history.seenAt()), whole);
    return new Answer(found, history, drawn);
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
                    connected.get()))
            .orElseGet(HistoryState.Missing::new));
    see();
  }

  private void see() {
    long key = shown;
    if (key != Selection.NONE && attentive.get() && state.get() instanceof HistoryState.Open open) {
      if (open.conversation().marks().unread() && open.messages() > 0) {
        seeing.restart(() -> markSeen(key));
      }
    }
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
