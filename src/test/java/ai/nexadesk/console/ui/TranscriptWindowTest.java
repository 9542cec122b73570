package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ui.export.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations saved as files and printed, in the real window. */
class TranscriptWindowTest {

  @TempDir Path folder;
  private Path chosen = Path.of("");
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    chosen = Files.createDirectories(folder.resolve("chosen"));
    window = new WindowFixture(Files.createDirectories(folder.resolve("data")));
    window.ui.saveWith(name -> Optional.of(chosen.resolve(name)));
    window.robot.interact(() -> window.ui.open("c-0"));
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void press(KeyCode... keys) {
    window.robot.press(keys).release(keys);
  }

  private void untilOpen(String id) throws Exception {
    window.until(() -> window.ui.root().lookup("#" + id) != null);
  }

  private <T extends Node> void click(String id, Class<T> type) {
    window.robot.clickOn((Node) window.node("#" + id, type));
  }

  private String untilSaid(String id) throws Exception {
    window.until(() -> window.node("#" + id, Label.class).isVisible());
    return window.node("#" + id, Label.class).getText();
  }

  private Path file() throws IOException {
    try (Stream<Path> all = Files.list(chosen)) {
      List<Path> files = all.toList();
      assertThat(files).hasSize(1);
      return files.getFirst();
    }
  }

  @Test
  void theOpenConversationIsSavedByKeys() throws Exception {
    press(KeyCode.CONTROL, KeyCode.E);
    untilOpen("transcript-sheet");
    assertThat(window.node("#transcript-pdf", RadioButton.class).isFocused()).isTrue();
    click("transcript-html", RadioButton.class);
    click("transcript-save", Button.class);
    assertThat(untilSaid("transcript-outcome")).startsWith("1 conversation saved to " + chosen);
    assertThat(file().getFileName().toString()).startsWith("Sarah Kim, ").endsWith(".html");
    assertThat(Files.readString(file()))
        .contains("Hi, I have a question about pricing.")
        .contains("sarah.kim@acme.example")
        .contains("invoice-2026-03.pdf · PDF · 184 kB · files.acme.example")
        .contains("Assistant");
    assertThat(window.node("#transcript-save", Button.class).isFocused()).isTrue();
    press(KeyCode.ENTER);
    window.until(() -> window.ui.root().lookup("#transcript-sheet") == null);
  }

  @Test
  void whatIsChosenIsSavedMaskedAndTheFileNameNamesNobody() throws Exception {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertThat(window.ui.root().lookup("#transcript-sheet")).isNull();
    press(KeyCode.X);
    press(KeyCode.SHIFT, KeyCode.J);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    untilOpen("transcript-sheet");
    click("transcript-text", RadioButton.class);
    click("transcript-mask", CheckBox.class);
    click("transcript-save", Button.class);
    assertThat(untilSaid("transcript-outcome")).startsWith("2 conversations saved");
    assertThat(file().getFileName().toString()).startsWith("2 conversations, ").endsWith(".txt");
    assertThat(Files.readString(file()))
        .contains("[e-mail]", "[phone]", "are masked")
        .doesNotContain("@acme", "555 0123");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws Exception {
    window.ui.saveWith(name -> Optional.of(chosen.resolve("no").resolve(name)));
    press(KeyCode.CONTROL, KeyCode.E);
    untilOpen("transcript-sheet");
    click("transcript-save", Button.class);
    assertThat(untilSaid("transcript-outcome")).startsWith("The file could not be written to ");
  }

  @Test
  void aComputerWithoutAPrinterSaysSoAndOffersAPdf() throws Exception {
    press(KeyCode.CONTROL, KeyCode.P);
    untilOpen("print-none");
    click("print-pdf", Button.class);
    untilOpen("transcript-sheet");
    assertThat(window.node("#transcript-pdf", RadioButton.class).isSelected()).isTrue();
  }

  /** Keeps the words of its pages. */
  private static final class Recorded implements Paper, Paper.Job {
    final List<List<String>> pages = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean jams;

    @Override
    public boolean printers() {
      return true;
    }

    @Override
    public Optional<Job> choose() {
      return Optional.of(this);
    }

    @Override
    public double width() {
      return 480;
    }

    @Override
    public double height() {
      return 300;
    }

    @Override
    public boolean print(Node page) {
      List<String> words = new ArrayList<>();
      for (Node node : ((Pane) page).getChildren()) {
        assertThat(node.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(300);
        assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(481);
        words.add(((Text) node).getText());
      }
      pages.add(words);
      return !jams;
    }

    @Override
    public boolean end() {
      return true;
    }

    @Override
    public void cancel() {}
  }

  @Test
  void pagesAreFullAndNumberedAndHoldEverything() throws Exception {
    Recorded paper = new Recorded();
    window.ui.printWith(paper);
    press(KeyCode.CONTROL, KeyCode.P);
    untilOpen("print-sheet");
    click("print-mask", CheckBox.class);
    click("print-choose", Button.class);
    assertThat(untilSaid("print-outcome"))
        .isEqualTo(paper.pages.size() + " pages sent to the printer");
    assertThat(paper.pages).hasSizeGreaterThan(1);
    assertThat(paper.pages.get(1)).endsWith("2");
    List<String> all = paper.pages.stream().flatMap(List::stream).toList();
    assertThat(all)
        .contains("Sarah Kim", "Hi, I have a question about pricing.", "E-mail: [e-mail]")
        .noneMatch(words -> words.contains("sarah.kim@"));
  }

  @Test
  void aPrinterThatJamsIsSaid() throws Exception {
    Recorded paper = new Recorded();
    paper.jams = true;
    window.ui.printWith(paper);
    press(KeyCode.CONTROL, KeyCode.P);
    untilOpen("print-sheet");
    click("print-choose", Button.class);
    assertThat(untilSaid("print-outcome")).isEqualTo("The printer did not take it.");
  }
}
