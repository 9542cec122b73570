package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The selected conversation's details, and the edits of it. FX thread; the store and the edits
 * behind it.
 */
public final class DetailsModel {

  private static final int CHANGES = 12;
  private static final int MORE_CHANGES = 100;
  private static final int TAGS = 2000;
  private static final int EARLIER = 20;
  private static final int RAW_MESSAGES = 200;

  private final Store store;
  private final Edits edits;
  private final Selection selection;
  private final Background background;

  /** The history is drawn in a frame of its own: both together take longer than one may. */
  private final Delayed afterHistory = new Delayed(Duration.millis(34));

  private final Question<Optional<Details>> question;
  private final Question<Known> knownQuestion;
  private final Question<Optional<String>> rawQuestion;
  private final Question<List<Message>> storyQuestion;
  private final NoteModel note;
  private final SuggestionsModel suggestions;
  private final ObjectProperty<Optional<Details>> details =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Known> known = new SimpleObjectProperty<>(Known.NOTHING);
  private final StringProperty locked = new SimpleStringProperty("");
  private Consumer<Collection<Long>> acted = keys -> {};
  private int changes = CHANGES;

  public DetailsModel(Store store, Edits edits, Selection selection, Background background) {
    this.store = store;
    this.edits = edits;
    this.selection = selection;
    this.background = background;
    this.question = background.question();
    this.knownQuestion = background.question();
    this.rawQuestion = background.promptQuestion();
    this.storyQuestion = background.promptQuestion();
    this.note = new NoteModel(store.notes(), selection, background);
    this.suggestions = new SuggestionsModel(store.similar(), background);
    selection.openedProperty().addListener((of, was, is) -> afterHistory.restart(this::opened));
  }

  /** Told of the conversations an edit was made of, just before it is. */
  public void onActed(Consumer<Collection<Long>> listener) {
    acted = listener;
  }

  /** Why nothing can be changed, in words; empty when it can. */
  public StringProperty lockedProperty() {
    return locked;
  }

  /** Whether this is the open conversation and the server no longer has it. */
  public boolean gone(long key) {
    return details
        .get()
        .map(Details::conversation)
        .filter(open -> open.key() == key && open.marks().gone())
        .isPresent();
  }

  /** What is chosen besides the open one; what is edited here is the open one alone. */
  ReadOnlyObjectProperty<KeySet> chosenProperty() {
    return selection.chosenProperty();
  }

  ReadOnlyObjectProperty<Optional<Details>> detailsProperty() {
    return details;
  }

  /** Values seen in the data, to choose from. */
  public ReadOnlyObjectProperty<Known> knownProperty() {
    return known;
  }

  /** Learns the values to choose from again. */
  public void refreshKnown() {
    knownQuestion.ask(
        () ->
            new Known(
                store.people().agents(),
                store.people().departments(),
                store.conversations().tags(TAGS),
                store.people().me()),
        known::set);
  }

  /** Something in the store changed. */
  public void changed(StoreChange change) {
    if (change.people()) {
      refreshKnown();
    }
    note.changed(change);
    suggestions.changed(change);
    if (change.people() || change.conversations().contains(selection.opened()) || change.outbox()) {
      reread();
    }
  }

  SuggestionsModel suggestions() {
    return suggestions;
  }

  /** Whether what similar conversations have is proposed for the open one. */
  public BooleanProperty suggestedProperty() {
    return suggestions.shownProperty();
  }

  NoteModel note() {
    return note;
  }

  PeopleModel people() {
    return new PeopleModel(store.people(), background);
  }

  PeopleSheet peopleSheet(Overlays overlays, Texts texts) {
    return new PeopleSheet(people(), background, overlays, texts);
  }

  /** Hands over what was typed and not kept yet; to be called before the window goes. */
  public void keepTyped() {
    note.leave();
  }

  /** Opens another conversation. */
  void open(long key) {
    selection.select(key);
  }

  /** Tells what the server said of the open conversation, as JSON. */
  void raw(Consumer<String> answered) {
    long key = selection.opened();
    rawQuestion.ask(
        () -> store.serverSaid().of(key, RAW_MESSAGES).map(RawText::visible),
        json -> json.ifPresent(answered));
  }

  /** Tells the messages held of another conversation. */
  void story(long key, Consumer<List<Message>> answered) {
    storyQuestion.ask(() -> store.messages().history(key).messages(), answered);
  }

  private void opened() {
    changes = CHANGES;
    reread();
    suggestions.open(selection.opened());
  }

  /** Reads more of what was seen to change. */
  void moreChanges() {
    changes = changes == CHANGES ? MORE_CHANGES : changes + MORE_CHANGES;
    reread();
  }

  private void reread() {
    int most = changes;
    long key = selection.opened();
    if (key == Selection.NONE) {
      question.forget();
      details.set(Optional.empty());
      return;
    }
    question.ask(
        () ->
            store
                .conversations()
                .get(key)
                .map(conversation ->
                    new Details(
                        conversation,
                        store.observed().of(key, most + 1),
                        most,
                        store.outbox().of(key),
                        store.sameVisitor().of(conversation, EARLIER))),
        details::set);
  }

  /** Sets the status of what is shown. */
  public void setStatus(String word) {
    setStatus(word, made -> {});
  }

  /**
   * Sets the status of what is shown.
   *
   * @param done told what came of it, once that is on disk
   */
  public void setStatus(String word, Consumer<Made> done) {
    edit(keys -> edits.setStatus(keys, word), now -> now.status().word().equals(word), done);
  }

  /** Gives what is selected to an agent, or to nobody (null). */
  public void assign(@Nullable String agentId) {
    assign(agentId, made -> {});
  }

  /**
   * Gives what is selected to an agent, or to nobody (null).
   *
   * @param done told what came of it, once that is on disk
   */
  public void assign(@Nullable String agentId, Consumer<Made> done) {
    edit(
        keys -> edits.assign(keys, agentId),
        now -> Objects.equals(now.agent() == null ? null : now.agent().id(), agentId),
        done);
  }

  /** Routes what is selected to a department, or to none (null). */
  void route(@Nullable String departmentId) {
    route(departmentId, made -> {});
  }

  /**
   * Routes what is selected to a department, or to none (null).
   *
   * @param done told what came of it, once that is on disk
   */
  public void route(@Nullable String departmentId, Consumer<Made> done) {
    edit(
        keys -> edits.route(keys, departmentId),
        now ->
            Objects.equals(now.department() == null ? null : now.department().id(), departmentId),
        done);
  }

  void addTag(String tag) {
    addTag(tag, made -> {});
  }

  /**
   * Adds a tag to what is selected.
   *
   * @param done told what came of it, once that is on disk
   */
  public void addTag(String tag, Consumer<Made> done) {
    edit(
        keys -> edits.changeTags(keys, List.of(tag), List.of()),
        now -> now.tags().contains(tag),
        done);
  }

  void removeTag(String tag) {
    edit(keys -> edits.changeTags(keys, List.of(), List.of(tag)));
  }

  /** Sends a stopped edit all the same. */
  void insist(UnsentEdit edit) {
    decide(() -> store.outbox().insist(edit.number()));
  }

  /** Tries a refused edit again as it is. */
  void retry(UnsentEdit edit) {
    decide(() -> store.outbox().retry(List.of(edit.number())));
  }

  /** Gives a stopped edit up: the server's value stands. */
  void drop(UnsentEdit edit) {
    decide(() -> store.outbox().drop(List.of(edit.number())));
  }

  private void decide(Runnable decision) {
    background.command(
        () -> {
          decision.run();
          return true;
        },
        done -> {});
  }

  /** Who sits here, if known. */
  public Optional<Agent> me() {
    return known.get().me();
  }

  /** Everybody seen in the data. */
  public ObservableValue<List<Agent>> agents() {
    return known.map(Known::agents);
  }

  /** Who sits here, if known, from now on. */
  public ObservableValue<Optional<Agent>> here() {
    return known.map(Known::me);
  }

  /** Remembers who sits here. */
  public void iAm(Agent agent) {
    iAm(agent, () -> {});
  }

  /** Remembers who sits here, then does {@code next}. */
  void iAm(Agent agent, Runnable next) {
    background.command(
        () -> {
          store.people().iAm(agent.id());
          return agent;
        },
        done -> {
          Known now = known.get();
          known.set(new Known(now.agents(), now.departments(), now.counted(), Optional.of(agent)));
          next.run();
        });
  }

  private void edit(Consumer<List<Long>> action) {
    edit(action, now -> false, made -> {});
  }

  private void edit(
      Consumer<List<Long>> action, Predicate<Conversation> asWanted, Consumer<Made> done) {
    long key = details.get().map(shown -> shown.conversation().key()).orElse(Selection.NONE);
    if (key == Selection.NONE) {
      return;
    }
    if (!locked.get().isEmpty()) {
      done.accept(Made.LOCKED);
      return;
    }
    List<Long> keys = List.of(key);
    acted.accept(keys);
    background.command(
        () -> {
          // Commands run one after another: nobody here changes it between the look and the edit.
          Optional<Conversation> before = store.conversations().get(key);
          if (before.isEmpty() || before.filter(asWanted).isPresent()) {
            return Made.NOTHING;
          }
          action.accept(keys);
          return Made.DONE;
        },
        done);
  }
}
