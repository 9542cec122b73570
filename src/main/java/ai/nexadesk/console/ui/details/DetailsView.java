package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The details pane: what can be changed, who the visitor is, what was seen to change. */
public final class DetailsView {

  private final ScrollPane pane = new ScrollPane();
  private final DetailsModel model;
  private final WhoAreYou whoAreYou;
  private final Texts texts;
  private final StatusChoice status;
  private final AgentChoice agent;
  private final DepartmentChoice department;
  private final TagEditor tags;
  private final VisitorCard visitor;
  private final ReminderLine reminder;
  private final ChangesSeen changes;
  private final EarlierSection earlier;
  private final Section earlierTitle;
  private final NoteEditor note;
  private final NoteSheets notes;
  private final RawSheet raw;
  private final PeopleSheet people;
  private long shown;
  private final List<Section> editable;
  private final List<Section> readable;
  private Runnable remind = () -> {};
  private Runnable forget = () -> {};
  private final ChosenNotice chosen;
  private final Label reason = Nodes.wrapping("", "locked-reason");

  public DetailsView(DetailsModel model, Overlays overlays, Texts texts, Times times) {
    this.model = model;
    this.texts = texts;
    whoAreYou = new WhoAreYou(model, overlays, texts);
    status = new StatusChoice(model, texts);
    agent = new AgentChoice(model, texts, this::takeIt, this::whoAgain);
    department = new DepartmentChoice(model, texts);
    tags = new TagEditor(model, texts);
    visitor = new VisitorCard(texts);
    reminder = new ReminderLine(texts, times, () -> remind.run(), () -> forget.run());
    Proposals proposals = new Proposals(model, texts, tags::focusField, agent::focusChoice);
    agent.getChildren().add(proposals.agent());
    tags.proposed(proposals.tags());
    changes = new ChangesSeen(texts, times, model::moreChanges);
    earlier = new EarlierSection(model, texts, times);
    earlierTitle = new Section(texts.of("details.earlier"), texts, earlier);
    notes = new NoteSheets(model.note(), overlays, texts, times, model::open);
    note = new NoteEditor(model.note(), texts, notes::earlier);
    raw = new RawSheet(model, overlays, texts);
    people = model.peopleSheet(overlays, texts);
    editable =
        List.of(
            new Section(texts.of("details.status"), model, texts, status),
            new Section(texts.of("details.agent"), model, texts, agent),
            new Section(texts.of("details.department"), model, texts, department),
            new Section(texts.of("details.tags"), model, texts, tags));
    readable =
        List.of(
            new Section(texts.of("details.reminder"), texts, reminder),
            new Section(texts.of("details.visitor"), texts, visitor),
            earlierTitle,
            new Section(texts.of("details.note"), texts, note),
            new Section(
                texts.of("details.similar"), texts, new SimilarSection(model, texts, times)),
            new Section(texts.of("details.changes"), texts, changes));
    chosen = new ChosenNotice(texts);
    VBox content = new VBox(chosen, reason);
    content.getChildren().addAll(editable);
    content.getChildren().addAll(readable);
    content.getStyleClass().add("details");
    pane.setContent(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.getStyleClass().add("details-pane");
    pane.setMinWidth(248);
    model.detailsProperty().addListener((of, was, is) -> draw());
    model.knownProperty().addListener((of, was, is) -> draw());
    model.chosenProperty().addListener((of, was, is) -> drawChosen());
    model.lockedProperty().addListener((of, was, is) -> draw());
    draw();
  }

  public Region node() {
    return pane;
  }

  /**
   * What the steps beside the reminder do.
   *
   * @param choose asks until when
   * @param clear forgets it
   */
  public void onRemind(Runnable choose, Runnable clear) {
    remind = choose;
    forget = clear;
  }

  /** Gives what is selected to the person here, asking first who that is if nobody said. */
  public void takeIt() {
    takeIt(made -> {});
  }

  /**
   * Likewise.
   *
   * @param done told what came of it, once that is on disk
   */
  public void takeIt(Consumer<Made> done) {
    if (!model.lockedProperty().get().isEmpty()) {
      done.accept(Made.LOCKED);
      return;
    }
    whoIsHere(me -> model.assign(me.id(), done));
  }

  /** Hands on who sits here, asking first if nobody said. */
  public void whoIsHere(Consumer<Agent> next) {
    model.me().ifPresentOrElse(next, () -> whoAreYou.ask(() -> model.me().ifPresent(next)));
  }

  /** Puts the focus where a tag is typed. */
  public void focusTags() {
    tags.focusField();
  }

  /** Puts the focus where the note is written. */
  public void focusNote() {
    note.focusField();
  }

  /** Shows every note there is. */
  public void allNotes() {
    notes.everything();
  }

  /** Shows what the server said of the open conversation. */
  public void raw() {
    raw.open();
  }

  /** What names people and departments. */
  public PeopleSheet people() {
    return people;
  }

  /** Asks again who sits here; changes no conversation. */
  private void whoAgain() {
    whoAreYou.ask(() -> {});
  }

  private void drawChosen() {
    model
        .detailsProperty()
        .get()
        .map(Details::conversation)
        .ifPresentOrElse(
            open ->
                chosen.show(model.chosenProperty().get(), open.key(), open.visitor().displayName()),
            () -> Nodes.show(chosen, false));
  }

  private void draw() {
    drawChosen();
    Optional<Details> details = model.detailsProperty().get();
    boolean nothing = details.isEmpty();
    boolean gone = details.filter(shown -> shown.conversation().marks().gone()).isPresent();
    String locked =
        nothing
            ? texts.of("details.nothing")
            : gone ? texts.of("details.gone") : model.lockedProperty().get();
    reason.setText(locked);
    Nodes.show(reason, !locked.isEmpty());
    editable.forEach(section -> section.setDisable(!locked.isEmpty()));
    readable.forEach(section -> Nodes.show(section, !nothing));
    details.ifPresentOrElse(this::draw, this::clear);
  }

  private void draw(Details details) {
    Conversation conversation = details.conversation();
    Known known = model.knownProperty().get();
    status.show(conversation.status());
    if (shown != conversation.key()) {
      shown = conversation.key();
      tags.another();
      earlier.another();
    }
    agent.show(conversation.agent(), conversation.marks().agentTold(), known);
    department.show(conversation.department(), conversation.marks().departmentTold(), known);
    tags.show(conversation.tags());
    visitor.show(conversation.visitor());
    reminder.show(conversation.marks().reminder());
    changes.show(details, known);
    earlier.show(details.others());
    earlierTitle.title(
        details.others().isEmpty()
            ? texts.of("details.earlier")
            : texts.of("details.earlierCount", details.others().size()));
    boolean deciding = editable.stream().anyMatch(Section::deciding);
    editable.get(0).show(details.unsent(Edit.SetStatus.class), known);
    editable.get(1).show(details.unsent(Edit.Assign.class), known);
    editable.get(2).show(details.unsent(Edit.Route.class), known);
    editable.get(3).show(details.unsent(Edit.ChangeTags.class), known);
    if (deciding && editable.stream().noneMatch(Section::deciding)) {
      boolean _ = editable.stream().anyMatch(Section::decide); // what is left to be decided
    }
  }

  private void clear() {
    Known known = model.knownProperty().get();
    status.clear();
    agent.show(null, true, known);
    department.show(null, true, known);
    tags.show(List.of());
    editable.forEach(section -> section.show(Optional.empty(), known));
  }
}
