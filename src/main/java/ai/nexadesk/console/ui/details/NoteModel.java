package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.Note;
import ai.nexadesk.console.store.Notes;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * The note on the open conversation, kept as it is written. FX thread.
 *
 * <p>What was typed is handed over a moment after the last key, and at once when another
 * conversation is opened, the field is left or the window closes.
 */
final class NoteModel {

  private static final Duration PAUSE = Duration.millis(400);
  private static final int EARLIER = 100;

  private final Notes notes;
  private final Selection selection;
  private final Background background;
  private final Question<Shown> question;
  private final Question<List<Note>> earlier;
  private final Question<List<Notes.On>> everything;
  private final Delayed pause = new Delayed(PAUSE);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

  private String typed = "";
  private boolean dirty;
  private boolean goingOn;
  private int writing;

  /** What could not be written, by conversation: it stands in the field until it can be. */
  private final Map<Long, String> unkept = new HashMap<>();

  /** Whether what stands in the field is on disk. */
  enum Kept {
    /** Nothing was written in this sitting. */
    AS_READ,
    NOT_YET,
    SAVED
  }

  /**
   * What the field is to show.
   *
   * @param key whose note it is; {@link Selection#NONE} while that is not read
   * @param older how many wordings it replaced, a hundred at most
   */
  record Shown(long key, String text, int older, Kept kept) {
    static final Shown NOTHING = new Shown(Selection.NONE, "", 0, Kept.AS_READ);
  }

  NoteModel(Notes notes, Selection selection, Background background) {
    this.notes = notes;
    this.selection = selection;
    this.background = background;
    question = background.promptQuestion();
    earlier = background.promptQuestion();
    everything = background.promptQuestion();
    selection.openedProperty().addListener((of, was, is) -> opened());
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void opened() {
    leave();
    shown.set(Shown.NOTHING);
    read();
  }

  private void read() {
    long key = selection.opened();
    if (key == Selection.NONE) {
      question.forget();
      return;
    }
    question.ask(
        () ->
            new Shown(
                key,
                notes.of(key).map(Note::text).orElse(""),
                notes.earlier(key, EARLIER).size(),
                Kept.AS_READ),
        this::show);
  }

  /** What was read before something was typed is older than that. */
  private void show(Shown read) {
    if (read.key() != selection.opened() || dirty || writing > 0) {
      return;
    }
    String waiting = unkept.get(read.key());
    if (waiting != null && !waiting.equals(read.text())) {
      typed = waiting;
      dirty = true;
      shown.set(new Shown(read.key(), waiting, read.older(), Kept.NOT_YET));
    } else {
      boolean same = read.key() == shown.get().key() && read.text().equals(shown.get().text());
      shown.set(same ? new Shown(read.key(), read.text(), read.older(), shown.get().kept()) : read);
    }
  }

  void changed(StoreChange change) {
    if (change.conversations().contains(selection.opened())) {
      read();
    }
  }

  /** The person wrote. */
  void typed(String text) {
    Shown now = shown.get();
    if (now.key() == Selection.NONE || text.equals(now.text())) {
      return;
    }
    typed = text;
    dirty = true;
    shown.set(new Shown(now.key(), text, now.older(), Kept.NOT_YET));
    pause.restart(this::keep);
  }

  /** The person is done for now: what they write next is another wording. */
  void leave() {
    keep();
    goingOn = false;
  }

  private void keep() {
    pause.stop();
    if (!dirty) {
      return;
    }
    dirty = false;
    long key = shown.get().key();
    String text = typed;
    boolean again = goingOn;
    goingOn = true;
    writing++;
    unkept.put(key, text); // until it is on disk
    background.command(
        () -> {
          notes.write(key, text, again);
          return key;
        },
        written -> {
          unkept.remove(key, text);
          kept(key);
        },
        () -> {
          writing--;
          read();
        });
  }

  private void kept(long key) {
    Shown now = shown.get();
    if (now.key() == key && !dirty) {
      shown.set(new Shown(key, now.text(), now.older(), Kept.SAVED));
    }
  }

  /** Tells the wordings that were replaced, the newest first. */
  void earlier(Consumer<List<Note>> answered) {
    long key = selection.opened();
    earlier.ask(() -> notes.earlier(key, EARLIER), answered);
  }

  /** Tells every note there is, the newest first. */
  void everything(int most, Consumer<List<Notes.On>> answered) {
    everything.ask(() -> notes.all(most), answered);
  }

  /** Makes an earlier wording the note again; what stands now becomes an earlier one. */
  void takeUp(String text) {
    leave();
    typed(text);
    leave();
  }
}
