package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return SandboxCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port=x",
        "--port=70000",
        "--conversations=-1",
        "--conversations=1000001",
        "--limit=-5",
        "--life=-1",
        "--fault=fire",
        "--fault=status=503:2.0",
        "--colour=red",
        "surplus"
      })
  void badInputIsOneLineAndExitCode2(String argument) {
    assertThat(run(argument)).isEqualTo(2);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aPortInUseIsOneLineAndExitCode2() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(run("--port=" + taken.getLocalPort())).isEqualTo(2);
      assertThat(err.toString().strip().lines()).hasSize(1);
    }
  }

  @Test
  void printsAddressAndKeyAndRunsUntilEnded() throws Exception {
    Thread thread =
        Thread.ofVirtual().start(() -> run("--conversations=10", "--life=0", "--fault=drop:0.1"));
    await().until(() -> out.toString().contains("Key "));

    assertThat(out.toString()).contains("http://127.0.0.1:", ApiKey.DEMO.value());
    assertThat(thread.isAlive()).isTrue();
    thread.interrupt();
    thread.join();
  }
}
