package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.WebFetcher;
import ai.nexadesk.console.api.Downloads;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Message;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of attachments in the real window, and a real server behind them. */
class AttachmentWindowTest {

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final Downloads downloads =
      Downloads.of(WorkspaceAddress.of("http://127.0.0.1/api"), "test");
  private final List<String> proposed = new ArrayList<>();
  private Path chosen = Path.of("");
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    server.start();
    chosen = Files.createDirectories(folder.resolve("chosen"));
    window = new WindowFixture(Files.createDirectories(folder.resolve("data")));
    window.ui.fetchWith(new WebFetcher(downloads));
    window.ui.saveWith(name -> {
      proposed.add(name);
      return Optional.of(chosen.resolve(name));
    });
  }

  @AfterEach
  void close() {
    window.close();
    downloads.close();
    server.close();
  }

  private void show(Attachment... attachments) throws Exception {
    Message words = window.copy.message(1, "visitor", "Otto", 48, "See what is attached");
    Message message =
        new Message(
            words.id(),
            words.senderType(),
            words.senderName(),
            words.content(),
            List.of(attachments),
            words.status(),
            words.createdAt(),
            1);
    window.copy.history(Samples.inbox().get(3), List.of(message));
    window.robot.interact(() -> window.ui.open("c-3"));
    window.until(() ->
        window.ui.root().lookupAll(".attachment-card").size() == attachments.length
            && window.ui.settled());
  }

  private Attachment at(String path, String name, @Nullable String type) {
    return new Attachment(server.url(path).toString(), name, type, 6L, "{}");
  }

  private void serve(String type, byte[] body) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", type)
            .body(new Buffer().write(body))
            .build());
  }

  private void click(String id) {
    window.robot.clickOn((Node) window.node("#" + id, Button.class));
  }

  private void untilSaid(String beginning) throws Exception {
    window.until(() -> {
      Label said = window.node("#fetch-outcome", Label.class);
      return said != null && said.isVisible() && said.getText().startsWith(beginning);
    });
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(chosen)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void nothingIsAskedForBeforeThePersonWantsItAndThenItIsSavedUnderASafeName() throws Exception {
    show(at("/f", "../../in\u202Evoice.pdf", "application/pdf"));
    assertThat(server.getRequestCount()).isZero();
    serve("application/pdf", new byte[] {1, 2, 3, 4, 5, 6});
    click("attachment-save");
    untilSaid("Saved to ");
    assertThat(proposed).containsExactly("invoice.pdf");
    assertThat(chosen.resolve("invoice.pdf")).hasBinaryContent(new byte[] {1, 2, 3, 4, 5, 6});
    assertThat(files()).containsExactly("invoice.pdf");
    assertThat(server.getRequestCount()).isEqualTo(1);
    window.robot.type(KeyCode.ENTER);
    assertThat(window.ui.root().lookup("#fetch-sheet")).isNull();
  }

  @Test
  void aNameIsReadFromTheLeftUpToItsEndingInAnyWindow() throws Exception {
    window.robot.interact(() -> window.ui.root().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    show(at("/f", "تقرير.xlsx", null), at("/f", "report.pdf", null));
    assertThat(window.ui.root().lookupAll(".card-name"))
        .hasSize(2)
        .allSatisfy(name -> {
          assertThat(name.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
          assertThat(((Label) name).getAlignment()).isEqualTo(Pos.CENTER_RIGHT);
        });
  }

  @Test
  void whatCanRunNeedsASecondYes() throws Exception {
    show(at("/f", "invoice.pdf.exe", "application/pdf"));
    click("attachment-save");
    assertThat(window.node("#attachment-do-not", Button.class).isFocused()).isTrue();
    window.robot.type(KeyCode.ENTER);
    assertThat(window.ui.root().lookup("#attachment-warning")).isNull();
    assertThat(proposed).isEmpty();
    assertThat(server.getRequestCount()).isZero();
    serve("application/octet-stream", new byte[] {1});
    click("attachment-save");
    click("attachment-anyway");
    untilSaid("Saved to ");
    assertThat(proposed).containsExactly("invoice_pdf.exe");
  }

  @Test
  void aPictureIsShownOnceItIsAskedFor() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", png);
    show(at("/p", "shot.png", "image/png"));
    assertThat(server.getRequestCount()).isZero();
    serve("image/png", png.toByteArray());
    click("attachment-show");
    window.until(() -> window.node("#picture", ImageView.class) != null);
    assertThat(window.node("#picture", ImageView.class).getImage().getWidth()).isEqualTo(80);
    assertThat(WindowTexts.of(window.ui.root())).anyMatch(t -> t.startsWith("80 × 60 pixels"));
    assertThat(files()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whatOnlyCallsItselfAPictureIsNotShown() throws Exception {
    show(at("/p", "shot.png", "image/png"));
    serve(
        "image/png", "<svg onload='alert(1)'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    click("attachment-show");
    untilSaid("This is not a picture");
  }

  @Test
  void aPageInItsPlaceIsSaidAndNotSaved() throws Exception {
    show(at("/f", "invoice.pdf", "application/pdf"));
    serve("text/html", new byte[] {1});
    click("attachment-save");
    untilSaid("Something else came");
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsUnderWayCanBeCancelledAndIsStoppedWithTheWindow() throws Exception {
    show(at("/f", "film.mp4", "video/mp4"));
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "video/mp4")
            .body(new Buffer().write(new byte[1_000_000]))
            .throttleBody(2_000, 50, TimeUnit.MILLISECONDS)
            .build());
    click("attachment-save");
    window.until(
        () -> window.node("#fetch-amount", Label.class).getText().matches("[1-9]\\d* kB of 1 MB"));
    assertThat(files()).hasSize(1).noneMatch("film.mp4"::equals);
    click("fetch-cancel");
    untilSaid("Cancelled");
    assertThat(files()).isEmpty();
  }

  @Test
  void aServerThatIsGoneCanBeTriedAgain() throws Exception {
    show(at("/f", "a.pdf", "application/pdf"));
    server.enqueue(new MockResponse.Builder().code(503).build());
    serve("application/pdf", new byte[] {1});
    click("attachment-save");
    untilSaid("The server refused with status 503");
    click("fetch-again");
    untilSaid("Saved to ");
    assertThat(proposed).hasSize(1);
  }

  @Test
  void whatIsNotUnderstoodCanBeLookedAt() throws Exception {
    show(new Attachment(null, null, null, null, "{\"odd\":\"\u202E\"}"));
    click("attachment-raw");
    assertThat(WindowTexts.of(window.ui.root())).contains("{\"odd\":\"‹U+202E›\"}");
  }
}
