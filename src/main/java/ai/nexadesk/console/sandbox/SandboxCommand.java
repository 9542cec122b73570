package ai.nexadesk.console.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The sandbox as a program: prints its address and key, and runs until it is ended.
 *
 * <p>The key comes from {@code SANDBOX_KEY} in the environment, never from an argument, where other
 * users of the computer could read it. Bad input ends with one line and exit code 2.
 */
@Command(
    name = "sandbox",
    description = "Runs a NexaDesk workspace with made-up data on this computer.",
    mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

  private static final String KEY_VARIABLE = "SANDBOX_KEY";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "0",
      paramLabel = "N",
      description = "Port on the loopback address; 0 takes any that is free (default).")
  private int port;

  @Option(
      names = "--conversations",
      defaultValue = "2000",
      paramLabel = "N",
      description = "How many conversations, up to 1000000 (default: ${DEFAULT-VALUE}).")
  private int conversations;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--limit",
      defaultValue = "100",
      paramLabel = "N",
      description = "Requests a minute and key; 0 for no limit (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--life",
      defaultValue = "1",
      paramLabel = "PACE",
      description = "How much happens: 0 nothing, 1 believable, 10 a bad day (default: 1).")
  private double life;

  @Option(names = "--quiet-messages", description = "A new message does not move updated_at.")
  private boolean quietMessages;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description = "Misbehave, such as status=503:0.1, latency=200ms or drop*3; repeatable.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--control",
      description = "Let faults be switched over /control/faults (GET, POST, DELETE).")
  private boolean control;

  /** The command with this program's way of complaining: one line, no page of usage. */
  public static CommandLine commandLine() {
    return new CommandLine(new SandboxCommand())
        .setParameterExceptionHandler((problem, args) -> {
          problem.getCommandLine().getErr().println(problem.getMessage());
          return ExitCode.USAGE;
        });
  }

  /**
   * Runs until the thread is interrupted or the program is ended.
   *
   * @return 0, or 2 after one line about what was wrong
   */
  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    try (SandboxServer server = SandboxServer.start(options())) {
      out.println("Address  " + server.baseUrl());
      out.println("Key      " + server.demoKey());
      out.flush();
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException e) {
      return complain(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return complain("Cannot listen on port " + port + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private int complain(String text) {
    Objects.requireNonNull(spec, "set by picocli").commandLine().getErr().println(text);
    return ExitCode.USAGE;
  }

  private SandboxOptions options() {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withPort(port)
            .withConversations(conversations)
            .withSeed(seed)
            .withLimit(limit)
            .withPace(life)
            .withQuietMessages(quietMessages)
            .withControlPath(control);
    for (String fault : faults) {
      options = options.withFault(fault);
    }
    String key = System.getenv(KEY_VARIABLE);
    return key == null || key.isBlank()
        ? options
        : options.withKeys(List.of(ApiKey.readWrite(key.strip())));
  }
}
