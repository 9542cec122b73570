package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.People;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Names agents and departments, one by one or from a file. FX thread; public since the window's
 * actions import and export too.
 */
public final class PeopleSheet {

  private static final double WIDTH = 480;
  private static final double LIST = 340;
  private static final String FILE = "nexadesk-people.csv";

  private final PeopleModel model;
  private final Overlays overlays;
  private final Texts texts;
  private final PeopleTransfer transfer;
  private final Question<List<People.Named>> question;
  private final VBox list = new VBox(6);
  private final Label said = Nodes.wrapping("", "sheet-text");
  private Consumer<String> told = words -> {};
  private PeopleFiles files =
      new PeopleFiles() {
        @Override
        public java.util.Optional<java.nio.file.Path> toRead() {
          return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<java.nio.file.Path> toWrite(String suggestedName) {
          return java.util.Optional.empty();
        }
      };

  PeopleSheet(PeopleModel model, Background background, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
    transfer = new PeopleTransfer(model.people(), texts);
    question = background.promptQuestion();
    list.setId("people-list");
    said.setId("people-said");
  }

  /**
   * Who asks for files, and says how it went where the sheet is not open.
   *
   * @param words told one sentence
   */
  public void with(PeopleFiles asked, Consumer<String> words) {
    files = asked;
    told = words;
  }

  /** Asks for files in another way. */
  public void files(PeopleFiles asked) {
    files = asked;
  }

  /** Opens it. */
  public void open() {
    model.ask(question, this::show);
  }

  private void show(List<People.Named> all) {
    fill(all);
    say("");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportWidth(WIDTH);
    scroll.setMaxHeight(LIST);
    Button read = Nodes.button(texts.of("people.import"), this::importFile);
    read.setId("people-import");
    Button write = Nodes.button(texts.of("people.export"), this::exportFile);
    write.setId("people-export");
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("people.why"), "quiet"),
            scroll,
            said,
            Nodes.foot(Nodes.label(""), read, write));
    sheet.setPrefWidth(WIDTH);
    sheet.setMaxWidth(WIDTH);
    Node first = list.lookup(".text-field");
    overlays.open(texts.of("people.title"), sheet, first == null ? write : first);
  }

  private void fill(List<People.Named> all) {
    List<Node> lines = new ArrayList<>();
    for (People.Kind kind : People.Kind.values()) {
      List<People.Named> some = all.stream().filter(one -> one.kind() == kind).toList();
      lines.add(Nodes.label(title(kind), "section-title"));
      some.forEach(one -> lines.add(line(one)));
      if (some.isEmpty()) {
        lines.add(Nodes.wrapping(texts.of("people.none"), "quiet"));
      }
    }
    list.getChildren().setAll(lines);
  }

  private String title(People.Kind kind) {
    return switch (kind) {
      case AGENT -> texts.of("people.agents");
      case DEPARTMENT -> texts.of("people.departments");
    };
  }

  private Node line(People.Named one) {
    TextField field = new TextField(SafeText.oneLine(one.given(), 200));
    field.setId("people-" + one.id());
    field.setPromptText(
        one.seen().isEmpty() ? texts.of("people.noName") : SafeText.oneLine(one.seen(), 60));
    field.setAccessibleText(texts.of("people.nameOf", SafeText.oneLine(one.id(), 40)));
    HBox.setHgrow(field, Priority.ALWAYS);
    String before = field.getText();
    field.setOnAction(event -> keep(one, field, before));
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (!is) {
            keep(one, field, before);
          }
        });
    Label id = Nodes.rigid(SafeText.oneLine(Agent.shortId(one.id()), 8), "people-id");
    id.setTooltip(new Tooltip(SafeText.oneLine(one.id(), 80)));
    HBox line = new HBox(12, id, field);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void keep(People.Named one, TextField field, String before) {
    String now = field.getText().strip();
    String kept = field.getUserData() instanceof String text ? text : before;
    if (!now.equals(kept)) {
      field.setUserData(now);
      model.name(one.kind(), one.id(), now);
    }
  }

  /** Takes the names of a file over, all or none. */
  public void importFile() {
    files
        .toRead()
        .ifPresent(file ->
            model.run(
                () -> transfer.read(file),
                words -> {
                  say(words);
                  model.ask(question, this::fill);
                }));
  }

  /** Writes every name known. */
  public void exportFile() {
    files.toWrite(FILE).ifPresent(file -> model.run(() -> transfer.write(file), this::say));
  }

  private void say(String words) {
    said.setText(words);
    Nodes.show(said, !words.isEmpty());
    if (!words.isEmpty() && said.getScene() == null) {
      told.accept(words);
    }
  }
}
