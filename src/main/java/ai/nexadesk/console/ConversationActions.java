package ai.nexadesk.console;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.settings.AfterArchive;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.ui.bulk.ActionWords;
import ai.nexadesk.console.ui.bulk.BulkFoot;
import ai.nexadesk.console.ui.bulk.BulkSteps;
import ai.nexadesk.console.ui.bulk.Outcome;
import ai.nexadesk.console.ui.bulk.Sheets;
import ai.nexadesk.console.ui.bulk.TakenBack;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.details.DetailsView;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.shell.Toast;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * What keys and buttons do to the conversations chosen, or else to the open one, and what is said
 * about it. FX thread.
 */
final class ConversationActions {

  private static final String ARCHIVED = ConversationStatus.ARCHIVED.word();

  private final ConsoleModels models;
  private final With with;
  private final Toast toast;
  private final Texts texts;
  private final Selection selection;
  private final Sheets sheets;
  private final ActionWords words;
  private final BulkFoot foot;
  private Runnable assign = () -> {};
  private Runnable route = () -> {};
  private KeySet archiving = KeySet.NONE;

  /**
   * What it works with.
   *
   * @param afterArchive whether it goes on to the next
   */
  record With(
      DetailsView details,
      Overlays overlays,
      Toast toast,
      Setting<AfterArchive> afterArchive,
      Background background) {}

  ConversationActions(ConsoleModels models, With with, Texts texts, Times times) {
    this.models = models;
    this.with = with;
    this.toast = with.toast();
    this.texts = texts;
    selection = models.bulk().selection();
    sheets = new Sheets(models.bulk(), with.overlays(), texts);
    words = new ActionWords(texts);
    models.bulk().lockedProperty().bind(models.details().lockedProperty());
    models.progress().statusProperty().bind(models.status().statusProperty());
    foot =
        new BulkFoot(
            new BulkFoot.Models(models.bulk(), models.progress()),
            new BulkFoot.Below(
                models.conversations().keys(),
                models.conversations().keys()::keys,
                models.conversations().countProperty()),
            new BulkSteps(
                this::archive,
                this::setStatus,
                () -> assign.run(),
                () -> route.run(),
                this::tags,
                models.conversations()::matching),
            with.overlays(),
            texts,
            times);
    models
        .conversations()
        .listingProperty()
        .addListener((of, was, is) -> {
          if (!is.listsAs(was)) {
            selection.chooseNone();
          }
        });
  }

  /** Opens these for "assign" and "department". */
  void choosers(Choosers choosers) {
    assign = choosers::assign;
    route = choosers::department;
  }

  /** Why nothing can be done with a conversation; empty when something can. */
  String selectionObstacle() {
    return selection.targets().isEmpty() ? texts.of("why.nothingSelected") : "";
  }

  /** Why no conversation can be changed; empty when one can. */
  String editObstacle() {
    String nothing = selectionObstacle();
    KeySet targets = selection.targets();
    if (targets.size() == 1 && models.details().gone(targets.keys()[0])) {
      return texts.of("details.gone");
    }
    return nothing.isEmpty() ? models.bulk().lockedProperty().get() : nothing;
  }

  /** Why nothing at all can be changed; empty when it can. */
  String lockedObstacle() {
    return models.bulk().lockedProperty().get();
  }

  /** What stands below the list. */
  Region foot() {
    return foot.node();
  }

  /** Sets the status; what is chosen is done with then. */
  void setStatus(String word) {
    if (word.equals(ARCHIVED) && !selection.chosen().isEmpty()) {
      archive();
    } else if (unlocked()) {
      models
          .bulk()
          .act(new Edit.SetStatus("", word), outcome -> said(outcome, already(word), true));
    }
  }

  /** Archives and, once that is on disk, goes on to the next that was not chosen. */
  void archive() {
    KeySet keys = selection.targets();
    if (keys.isEmpty() || keys.list().equals(archiving.list()) || !unlocked()) {
      return;
    }
    archiving = keys;
    long next = models.conversations().neighbour(keys::contains);
    models
        .bulk()
        .act(
            new Edit.SetStatus("", ARCHIVED),
            keys,
            outcome -> {
              if (said(outcome, already(ARCHIVED), true)
                  && with.afterArchive().get() == AfterArchive.NEXT
                  && next != Selection.NONE
                  && keys.contains(selection.key())) {
                selection.select(next);
              }
            },
            () -> archiving = KeySet.NONE);
  }

  void take() {
    KeySet keys = selection.targets();
    if (!keys.isEmpty() && unlocked()) {
      with.details()
          .whoIsHere(me ->
              models
                  .bulk()
                  .act(
                      new Edit.Assign(null, me.id()),
                      keys,
                      outcome -> said(outcome, texts.of("toast.alreadyYours"), false)));
    }
  }

  /** Changes between going on to the next after archiving and staying. */
  void changeAfterArchive() {
    boolean stay = with.afterArchive().get() == AfterArchive.NEXT;
    with.afterArchive().set(stay ? AfterArchive.STAY : AfterArchive.NEXT);
    toast.say(texts.of(stay ? "toast.archiveStays" : "toast.archiveGoesOn"));
  }

  /** What is chosen, or else open, counts as seen. */
  void markRead() {
    new UnreadByHand(models, with.background(), texts).read(selection.targets());
  }

  /** Keeps what is chosen, or else open, as unread. */
  void markUnread() {
    new UnreadByHand(models, with.background(), texts).unread(selection.targets());
  }

  /** Does this to what is chosen, or else to the open one. */
  void act(Edit edit) {
    if (!selection.targets().isEmpty() && unlocked()) {
      models.bulk().act(edit, outcome -> said(outcome, texts.of("toast.alreadySo"), false));
    }
  }

  /** Whether several are chosen. */
  boolean several() {
    return !selection.chosen().isEmpty();
  }

  /** Asks which tags what is chosen is to have. */
  void tags() {
    if (!selection.targets().isEmpty() && unlocked()) {
      sheets.tags(outcome -> said(outcome, texts.of("toast.alreadySo"), false));
    }
  }

  private boolean unlocked() {
    String locked = models.bulk().lockedProperty().get();
    if (!locked.isEmpty()) {
      toast.say(locked);
    }
    return locked.isEmpty();
  }

  private String already(String word) {
    return texts.of("toast.already", StatusWord.of(new ConversationStatus(word), texts));
  }

  /** Says what was done, with a way back; answers whether anything was. */
  private boolean said(Outcome outcome, String already, boolean finished) {
    if (outcome.made().edits() == 0) {
      toast.say(outcome.keys().size() == 1 ? already : texts.of("toast.alreadySo"));
      return false;
    }
    long intent = outcome.made().intent();
    if (outcome.made().edits() > 1) {
      models.progress().watch(intent);
    }
    if (finished && selection.chosen().list().equals(outcome.keys().list())) {
      selection.chooseNone();
    }
    toast.offer(
        words.did(outcome),
        texts.of("toast.undo"),
        () -> models.bulk().undo(intent, back -> undone(back)));
    return true;
  }

  /** Takes back whatever was done last. */
  void undo() {
    with.background()
        .command(
            models.local()::undoNewest,
            local ->
                local.ifPresentOrElse(
                    step -> toast.say(step.undone()),
                    () -> models.bulk().undoNewest(this::undone)));
  }

  void redo() {
    models
        .bulk()
        .redoNewest(back -> {
          watch(back);
          toast.say(back.map(words::redone).orElse(texts.of("toast.noRedo")));
        });
  }

  private void undone(Optional<TakenBack> back) {
    watch(back);
    toast.say(back.map(words::undone).orElse(texts.of("toast.noUndo")));
  }

  private void watch(Optional<TakenBack> back) {
    back.map(TakenBack::reversal)
        .filter(reversal -> reversal.reversed() > 0)
        .ifPresent(reversal -> models.progress().watch(reversal.intent()));
  }

  /** Chooses the open one, or no longer. */
  void pick() {
    if (selection.isEmpty()) {
      models.conversations().move(1);
    }
    if (!selection.isEmpty()) {
      selection.toggle(selection.key());
    }
  }

  /** Chooses one more row in this direction, or one less on the way back. */
  void extend(int by) {
    List<Long> rows = models.conversations().keys();
    int row = rows.indexOf(selection.key());
    int next = row < 0 ? 0 : row + by;
    if (next >= 0 && next < rows.size()) {
      selection.rangeAndOpen(rows, rows.get(next));
    }
  }

  /**
   * Chooses everything the list stands for: the rows there are at once, so that the next key is
   * about them, and then all that match now, also those not read into the list yet.
   */
  void pickAll() {
    KeySet rows = KeySet.of(models.conversations().keys().keys());
    selection.choose(rows);
    models
        .conversations()
        .matching(keys -> {
          if (selection.chosen().equals(rows)) {
            selection.choose(keys);
          }
        });
  }

  /** Chooses none; answers whether any was. */
  boolean pickNone() {
    boolean any = !selection.chosen().isEmpty();
    selection.chooseNone();
    return any;
  }
}
