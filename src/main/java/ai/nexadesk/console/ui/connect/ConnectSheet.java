package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Asks for a workspace and its key, checks both while the person watches, and then works with them.
 * FX thread; nothing typed here is kept by it.
 */
public final class ConnectSheet implements Checking.Told {

  private static final double WIDTH = 560;

  /** How far it has come. */
  private enum Stage {
    FILLING,
    CHECKING,
    /** It works, and there is something to know first. */
    NOTED,
    TAKING
  }

  private final Texts texts;
  private final Overlays overlays;
  private final Purpose purpose;
  private final Checking checking;
  private final TextField address = new TextField();
  private final TextField name = new TextField();
  private final PasswordField key = new PasswordField();
  private final KeepChoice keep;
  private final CheckLines lines;
  private final Label problem = Nodes.wrapping("", "field-problem");
  private final Button go;
  private final ScrollPane scroll = new ScrollPane();
  private boolean noted;
  private Stage stage = Stage.FILLING;

  /**
   * What the sheet is for.
   *
   * @param address proposed, or the only one
   * @param fixed whether the address cannot be changed: the workspace gets another key only
   * @param kept whether the key can be kept for the next start
   */
  public record Purpose(
      String title,
      String intro,
      String address,
      boolean fixed,
      boolean kept,
      Connector connector) {}

  public ConnectSheet(Texts texts, Overlays overlays, Purpose purpose) {
    this.texts = texts;
    this.overlays = overlays;
    this.purpose = purpose;
    keep = new KeepChoice(texts);
    lines = new CheckLines(texts);
    checking = new Checking(purpose.connector(), this);
    go = Nodes.button(texts.of("connect.go"), this::go, "primary-button");
    go.setId("connect-go");
    go.setDefaultButton(true);
    problem.setId("connect-problem");
    address.setText(purpose.address());
    address.setDisable(purpose.fixed());
    address.setId("connect-address");
    name.setId("connect-name");
    name.setPromptText(texts.of("connect.name.prompt"));
    key.setId("connect-key");
    key.setPromptText("fc_live_…");
    for (TextField field : new TextField[] {address, key}) {
      field.textProperty().addListener((of, was, is) -> changed());
    }
  }

  /** Opens it in place of the sheet that is open. */
  public void open() {
    VBox fields = new VBox(10, Nodes.wrapping(purpose.intro(), "sheet-text"));
    fields.getChildren().add(field(texts.of("connect.key"), key));
    fields.getChildren().add(field(texts.of("connect.address"), address));
    if (!purpose.fixed()) {
      fields.getChildren().add(field(texts.of("connect.name"), name));
    }
    if (purpose.kept()) {
      fields.getChildren().add(keep);
    }
    fields.getChildren().add(lines);
    fields.getStyleClass().add("connect-fields");
    scroll.setContent(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    // As tall as it needs while the window has the room: lines that come move nothing away.
    scroll.prefViewportHeightProperty().bind(fields.heightProperty());
    scroll.getStyleClass().add("sheet-scroll");
    Button cancel = Nodes.button(texts.of("connect.cancel"), overlays::close, "strong-button");
    VBox content = new VBox(8, scroll, problem, Nodes.foot(Nodes.spring(), cancel, go));
    content.setId("connect-sheet");
    content.setPrefWidth(WIDTH);
    content.setMinHeight(0);
    content.setMaxHeight(Region.USE_PREF_SIZE);
    content
        .sceneProperty()
        .addListener((of, was, is) -> {
          if (is == null) {
            checking.stop();
          }
        });
    say("");
    overlays.open(purpose.title(), content, key);
  }

  private static VBox field(String words, TextField field) {
    Label label = Nodes.label(words, "field-name");
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return new VBox(4, label, field);
  }

  private void changed() {
    checking.stop();
    lines.hide();
    say("");
    become(Stage.FILLING);
  }

  private Wanted wanted() {
    return new Wanted(
        address.getText(),
        name.getText(),
        new Typed(key.getText()),
        keep.keeping(),
        keep.passphrase());
  }

  private void go() {
    Optional<String> missing =
        key.getText().isBlank()
            ? Optional.of(texts.of("connect.noKey"))
            : Optional.of(keep).filter(choice -> purpose.kept()).flatMap(KeepChoice::problem);
    say(missing.orElse(""));
    if (missing.isPresent() || stage == Stage.CHECKING || stage == Stage.TAKING) {
      return;
    }
    if (stage == Stage.NOTED) {
      take();
      return;
    }
    noted = false;
    lines.begin();
    become(Stage.CHECKING);
    checking.check(wanted());
  }

  private void take() {
    become(Stage.TAKING);
    checking.take(wanted());
  }

  @Override
  public void found(CheckLine line) {
    noted |= line.mark() == CheckLine.Mark.NOTE;
    lines.show(line);
    scroll.setVvalue(1); // in a small window the lines lie below the fields
  }

  @Override
  public void checked(boolean works) {
    lines.end();
    if (!works) {
      become(Stage.FILLING);
    } else if (noted) {
      become(Stage.NOTED);
    } else {
      take();
    }
  }

  @Override
  public void taken(Optional<String> why) {
    if (why.isPresent()) {
      say(why.get());
      become(Stage.NOTED);
    } else {
      overlays.close();
    }
  }

  private void say(String words) {
    problem.setText(words);
    Nodes.show(problem, !words.isEmpty());
  }

  /** The button stays enabled while it is busy, so that the focus stays where it is. */
  private void become(Stage next) {
    stage = next;
    go.setText(
        switch (next) {
          case FILLING -> texts.of("connect.go");
          case CHECKING -> texts.of("connect.checking");
          case NOTED -> texts.of("connect.anyway");
          case TAKING -> texts.of("connect.taking");
        });
  }
}
