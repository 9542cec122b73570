package ai.nexadesk.console;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.details.Known;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.palette.Offer;
import ai.nexadesk.console.ui.palette.Palette;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is chosen for the selected conversation from a list that types ahead. FX thread. */
final class Choosers {

  private static final String LINK = "nexadesk://conversation/";
  private static final int NAME = 60;

  private final ConsoleUi ui;
  private final ConsoleModels models;
  private final Palette palette;
  private final Texts texts;
  private final Question<Optional<String>> link;

  Choosers(ConsoleUi ui, ConsoleModels models, Palette palette) {
    this.ui = ui;
    this.models = models;
    this.palette = palette;
    this.texts = ui.texts();
    link = ui.background().promptQuestion();
  }

  /** "Assign to…" */
  void assign() {
    palette.choose(texts.of("chooser.assign"), people(name -> name));
  }

  /** "Department…" */
  void department() {
    palette.choose(texts.of("chooser.department"), departments(name -> name));
  }

  /**
   * Oneself, nobody, then everybody else.
   *
   * @param words what a name reads as on its line
   */
  List<Offer> people(UnaryOperator<String> words) {
    Known known = known();
    List<Offer> offers = new ArrayList<>();
    String me = known.me().map(Agent::id).orElse("");
    String mine =
        known
            .me()
            .map(agent -> texts.of("chooser.me", name(agent.name())))
            .orElse(texts.of("chooser.meUnknown"));
    offers.add(person("person-me", words.apply(mine), ui.doing()::take));
    offers.add(
        person(
            "person-nobody",
            words.apply(texts.of("agent.nobody")),
            () -> act(new Edit.Assign(null, null))));
    for (Agent agent : known.agents()) {
      if (!agent.id().equals(me)) {
        String name = name(agent.name());
        offers.add(
            person(
                "person-" + agent.id(),
                words.apply(name),
                () -> act(new Edit.Assign(null, agent.id()))));
      }
    }
    return offers;
  }

  /** None, then every department known. */
  List<Offer> departments(UnaryOperator<String> words) {
    List<Offer> offers = new ArrayList<>();
    String none = texts.of("department.none");
    offers.add(place("department-none", words.apply(none), () -> act(new Edit.Route(null, null))));
    for (Department department : known().departments()) {
      String name = name(department.name());
      offers.add(
          place(
              "department-" + department.id(),
              words.apply(name),
              () -> act(new Edit.Route(null, department.id()))));
    }
    return offers;
  }

  /** A line for each tag in use that adds it. */
  List<Offer> tags() {
    List<Offer> offers = new ArrayList<>();
    for (String tag : known().tags()) {
      String shown = name(tag);
      offers.add(
          new Offer(
              "tag-" + tag,
              Offer.Kind.TAG,
              texts.of("palette.addTag", shown),
              "",
              Offer.Hint.because(ui.doing().editObstacle()),
              () -> act(new Edit.ChangeTags(List.of(tag), List.of()))));
    }
    return offers;
  }

  /** Puts a link to the selected conversation on the clipboard. */
  void copyLink() {
    long key = models.conversations().selection().key();
    if (key != Selection.NONE) {
      link.ask(
          () -> models.store().conversations().get(key).map(Conversation::id), this::copyLinkTo);
    }
  }

  private void copyLinkTo(Optional<String> id) {
    if (id.isPresent()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(LINK + id.get());
      Clipboard.getSystemClipboard().setContent(content);
    }
    ui.tell(texts.of(id.isPresent() ? "toast.linkCopied" : "open.notHeld"));
  }

  private void act(Edit edit) {
    ui.doing().act(edit);
  }

  private Offer person(String id, String name, Runnable run) {
    return line(id, Offer.Kind.PERSON, name, run);
  }

  private Offer place(String id, String name, Runnable run) {
    return line(id, Offer.Kind.DEPARTMENT, name, run);
  }

  private Offer line(String id, Offer.Kind kind, String name, Runnable run) {
    return new Offer(id, kind, name, "", Offer.Hint.because(ui.doing().editObstacle()), run);
  }

  private static String name(String name) {
    return SafeText.oneLine(name, NAME);
  }

  private Known known() {
    return models.details().knownProperty().get();
  }
}
