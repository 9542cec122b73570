package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Note;
import ai.nexadesk.console.store.Notes;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Earlier wordings of a note, and every note there is. FX thread. */
final class NoteSheets {

  private static final double WIDTH = 520;
  private static final double TALLEST = 420;
  private static final int LONGEST = 2_000;
  private static final int MOST = 500;
  private static final int NAME = 60;

  private final NoteModel model;
  private final Overlays overlays;
  private final Texts texts;
  private final Times times;
  private final LongConsumer open;

  /**
   * @param open opens the conversation with this key
   */
  NoteSheets(NoteModel model, Overlays overlays, Texts texts, Times times, LongConsumer open) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
    this.times = times;
    this.open = open;
  }

  /** What the note of the open conversation was before. */
  void earlier() {
    model.earlier(notes ->
        sheet("note-wordings", texts.of("note.earlierTitle"), notes.stream().map(this::wording)));
  }

  /** Every note, also on conversations that the server no longer has. */
  void everything() {
    model.everything(
        MOST,
        all -> {
          if (all.isEmpty()) {
            Node none = Nodes.wrapping(texts.of("note.none"), "sheet-text");
            none.setFocusTraversable(true);
            overlays.open(texts.of("note.allTitle"), none, none);
          } else {
            sheet("all-notes", texts.of("note.allTitle"), all.stream().map(this::onConversation));
          }
        });
  }

  private void sheet(String id, String title, java.util.stream.Stream<VBox> entries) {
    List<VBox> all = entries.toList();
    VBox list = new VBox(8);
    list.setId(id);
    list.getChildren().setAll(all);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportWidth(WIDTH);
    scroll.setMaxHeight(TALLEST);
    Node focus = all.isEmpty() ? scroll : all.getFirst().lookup(".note-step");
    overlays.open(title, scroll, focus == null ? scroll : focus);
  }

  private VBox wording(Note note) {
    Button again =
        Nodes.button(
            texts.of("note.again"),
            () -> {
              overlays.close();
              model.takeUp(note.text());
            },
            "link-button",
            "note-step");
    return entry(Nodes.shrinking(times.exact(note.writtenAt()), "quiet"), again, note);
  }

  private VBox onConversation(Notes.On on) {
    Conversation conversation = on.conversation();
    String name = SafeText.oneLine(conversation.visitor().displayName(), NAME);
    String shown = name.isBlank() ? texts.of("visitor.unknown") : name;
    Button go =
        Nodes.button(
            shown,
            () -> {
              overlays.close();
              open.accept(conversation.key());
            },
            "link-button",
            "note-step");
    HBox when = new HBox(8, Nodes.rigid(times.timeOrDay(on.note().writtenAt()), "quiet"));
    if (conversation.marks().gone()) {
      when.getChildren().add(Nodes.rigid(texts.of("note.gone"), "note-gone"));
    }
    return entry(when, go, on.note());
  }

  private VBox entry(Node when, Button step, Note note) {
    HBox head = new HBox(8, when, Nodes.spring(), step);
    head.setAlignment(Pos.CENTER_LEFT);
    String text = SafeText.lines(SafeText.cut(note.text(), LONGEST));
    VBox entry = new VBox(4, head, Nodes.wrapping(text, "note-text"));
    entry.getStyleClass().add("note-entry");
    return entry;
  }
}
