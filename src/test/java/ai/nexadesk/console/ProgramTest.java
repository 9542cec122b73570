package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a person or a script starts it: arguments, exit codes, what it says. */
@Execution(ExecutionMode.CONCURRENT)
class ProgramTest {

  private static final String ADDRESS = "https://chats.example.com/api/v1/external";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --no-such-option                                | no-such-option
          --theme purple                                  | theme
          --size 12                                       | --size
          --view nowhere                                  | queue
          --after never                                   | --after
          --locale 12345678901                            | --locale
          --screenshot                                    | --screenshot
          --workspace-url http://chats.example.com/api    | https
          --workspace-url ftp://chats.example.com/api     | https
          --workspace-url nonsense                        | workspace address
          --demo --workspace-url https://a.example/api    | together
          https://example.com                             | nexadesk://
          sandbox --port 99999999                         | port
          """)
  void badInputIsRefusedWithOneClearLineAndExitCode2(String arguments, String names)
      throws Exception {
    Program.Ended ended =
        Program.run(
            folder, Map.of(KeySource.VARIABLE, "fc_live_test"), arguments.strip().split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).containsIgnoringCase(names.strip()).doesNotContain("Exception");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aMissingKeyIsSaidInOneLine() throws Exception {
    Program.Ended ended = Program.run(folder, Map.of(), "--workspace-url", ADDRESS);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("NEXADESK_API_KEY");
  }

  @Test
  void anUnusableDataFolderIsSaidInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

    Program.Ended demo = Program.run(folder, Map.of(), "--demo", "--data-dir", file.toString());
    Program.Ended real =
        Program.run(
            folder,
            Map.of(KeySource.VARIABLE, "fc_live_test"),
            "--workspace-url",
            ADDRESS,
            "--data-dir",
            file.toString());

    assertThat(demo.code()).isEqualTo(2);
    assertThat(real.code()).isEqualTo(2);
    assertThat(demo.err().lines()).hasSize(1);
    assertThat(real.err().lines()).hasSize(1);
    assertThat(real.err()).contains("data folder");
    assertThat(Files.readString(file)).isEqualTo("not a folder");
  }

  @Test
  void withoutADisplayItDrawsTheDemoAndSaysWhatItSynced() throws Exception {
    Program.Ended ended =
        Program.run(folder, Map.of(), "--data-dir", folder.resolve("data").toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("no display")
        .containsPattern("inbox \\d{2}")
        .containsPattern("Requests used: \\d+ of 100");
    assertThat(folder.resolve("target/console.png")).exists();
  }

  @Test
  void aPictureOfARealWorkspaceShowsItsConversations() throws Exception {
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(200).withLimit(0))) {
      Path picture = folder.resolve("window.png");
      Program.Ended ended =
          Program.run(
              folder,
              Map.of(KeySource.VARIABLE, server.demoKey()),
              "--workspace-url",
              server.baseUrl().toString(),
              "--data-dir",
              folder.resolve("data").toString(),
              "--screenshot",
              picture.toString(),
              "--size",
              "1200x800",
              "--theme",
              "dark",
              "--view",
              "unassigned",
              "--open",
              "first",
              "--after",
              "synced");

      assertThat(ended.err()).isEmpty();
      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("all 200");
      BufferedImage image = ImageIO.read(picture.toFile());
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(image.getHeight()).isEqualTo(800);
      assertThat(colours(image))
          .as("different colours, as text and faces have")
          .hasSizeGreaterThan(200);
      assertThat(brightness(image.getRGB(600, 700))).as("dark").isLessThan(60);
      assertThat(filesHold(folder, server.demoKey())).as("the key in a file").isFalse();
    }
  }

  @Test
  void aLeadStartsWithTheQueue() throws Exception {
    Path picture = folder.resolve("queue.png");
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(20))) {
      Program.Ended ended =
          Program.run(
              folder,
              Map.of(KeySource.VARIABLE, server.demoKey()),
              "--workspace-url",
              server.baseUrl().toString(),
              "--data-dir",
              folder.resolve("data").toString(),
              "--screenshot",
              picture.toString(),
              "--size",
              "1200x800",
              "--theme",
              "light",
              "--view",
              "Queue");
      assertThat(ended.code()).as(ended.err()).isZero();
    }
    // Where the details would stand on their own ground, the page has the ground of its own.
    assertThat(ImageIO.read(picture.toFile()).getRGB(1182, 700)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void aPictureOfAnUnreachableWorkspaceIsAFailure() throws Exception {
    String nobody;
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(1))) {
      nobody = server.baseUrl().toString();
    }
    Program.Ended ended =
        Program.run(
            folder,
            Map.of(KeySource.VARIABLE, "fc_live_test"),
            "--workspace-url",
            nobody,
            "--data-dir",
            folder.resolve("data").toString(),
            "--screenshot",
            folder.resolve("window.png").toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("OFFLINE");
  }

  @Test
  void theVersionAndTheHelpAreToldOnStandardOutput() throws Exception {
    assertThat(Program.run(folder, Map.of(), "--version").out()).contains("NexaDesk");
    Program.Ended help = Program.run(folder, Map.of(), "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("--workspace-url", "NEXADESK_API_KEY", "sandbox");
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        found.add(image.getRGB(x, y));
      }
    }
    return found;
  }

  private static int brightness(int rgb) {
    return Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
  }

  private static boolean filesHold(Path root, String text) throws Exception {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
