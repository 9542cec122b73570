package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.platform.Display;
import ai.nexadesk.console.platform.EnvironmentProxies;
import ai.nexadesk.console.platform.Logs;
import ai.nexadesk.console.platform.OneInstance;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.sandbox.SandboxCommand;
import ai.nexadesk.console.settings.DataFolders;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.settings.ThemeChoice;
import ai.nexadesk.console.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the program begins: the command line, and what it asks for. */
public final class Main {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;

  /** The demo's life in a window; a picture shows it still. */
  private static final double PACE = 1;

  /** As long as a person may take to type the password of their keychain. */
  private static final Duration KEYCHAIN = Duration.ofSeconds(45);

  /** A console that is busy answers within this; one that hangs never does. */
  private static final Duration HAND_OVER = Duration.ofSeconds(5);

  private static final Path PICTURE = Path.of("target", "console.png");

  private Main() {}

  /**
   * Exit codes: 0 well, 1 it failed, 2 bad input or a start that cannot work, with one line why.
   */
  public static void main(String[] args) {
    // The embedded server would wait 47 ms an answer without it; read once, at its first use.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // The keychain's library asks for a logger it shall not have, and would say so at each start.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    EnvironmentProxies.use(System.getenv());
    System.exit(run(args));
  }

  static int run(String... args) {
    if (args.length > 0 && args[0].equals("sandbox")) {
      return SandboxCommand.commandLine().execute(Arrays.copyOfRange(args, 1, args.length));
    }
    try {
      return start(args);
    } catch (ParameterException e) {
      return complain(e.getMessage() + " Try --help.");
    } catch (BadStart e) {
      return complain(e.getMessage());
    } catch (StoreException e) {
      return complain(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static int complain(@org.jspecify.annotations.Nullable String sentence) {
    System.err.println(String.valueOf(sentence).replaceAll("\\R+", " "));
    return BAD_INPUT;
  }

  private static int start(String... args) throws InterruptedException {
    CommandLineOptions options = new CommandLineOptions();
    CommandLine commandLine =
        new CommandLine(options)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOverwrittenOptionsAllowed(false);
    commandLine.getCommandSpec().version("NexaDesk Agent Console " + Version.text());
    ParseResult parsed = commandLine.parseArgs(args);
    if (CommandLine.printHelpIfRequested(parsed)) {
      return OK;
    }
    Launch launch = options.launch();
    return launch.screenshot().isPresent() ? draw(launch, "") : showOrDraw(launch);
  }

  private static int showOrDraw(Launch launch) throws InterruptedException {
    Optional<String> missing = Display.missing(System.getenv());
    if (missing.isEmpty()) {
      try (OneInstance instance = new OneInstance(folders(launch).root())) {
        return claimed(instance, launch) ? show(launch, instance) : OK;
      } catch (IOException e) {
        throw unusable(folders(launch));
      }
    }
    return draw(
        launch.rendering(PICTURE),
        missing.get() + ": drawing the window to " + PICTURE + " instead of showing it.");
  }

  /** False when another console has taken over what this one was started for. */
  private static boolean claimed(OneInstance instance, Launch launch) throws IOException {
    if (instance.claim()) {
      return true;
    }
    if (launch.workspaceUrl().isPresent() || launch.demo()) {
      return true; // asked for by name, beside what is open
    }
    if (!instance.handOver(launch.open().orElse(""), HAND_OVER)) {
      throw new BadStart(
          "Another console is using the data folder "
              + folders(launch).root()
              + " and does not answer; close it, or use --data-dir.");
    }
    return false;
  }

  private static int show(Launch launch, OneInstance instance) throws InterruptedException {
    return withPlaces(
        launch,
        PACE,
        places -> {
          Connected first = first(launch, places);
          Logs.start(places.folders().logs());
          Desk desk = new Desk(launch, places, Secrets.keychain(KEYCHAIN));
          instance.listen(desk::comeForward);
          Thread.setDefaultUncaughtExceptionHandler(new Uncaught(desk::failed));
          return desk.run(first);
        });
  }

  /**
   * @param announcement said first, once it is known that the workspace can be opened
   */
  private static int draw(Launch launch, String announcement) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    return withPlaces(
        launch,
        0,
        places -> {
          // Nobody is there to be asked for a key: without an address it is always the demo.
          try (Connected connected = asked(launch, places).orElseGet(places::demo)) {
            Logs.start(places.folders().logs());
            if (!announcement.isEmpty()) {
              System.out.println(announcement);
            }
            return Screenshot.take(launch, connected) ? OK : FAILED;
          } catch (IOException e) {
            throw new BadStart(
                "The picture cannot be written to " + launch.screenshot().orElseThrow() + ".");
          }
        });
  }

  /** What is done once it is known where one can work. */
  @FunctionalInterface
  private interface Work {
    int with(Workplaces places) throws InterruptedException;
  }

  /**
   * A workspace and who can introduce its people.
   *
   * @param demo present when it is the embedded one
   * @param settings how the person wants the console
   */
  record Connected(Connection connection, Optional<Demo> demo, Settings settings)
      implements AutoCloseable {

    /** Ends the demo's server, if it has one. */
    @Override
    public void close() {
      demo.ifPresent(Demo::close);
    }
  }

  private static DataFolders folders(Launch launch) {
    DataFolders folders =
        launch
            .dataDir()
            .map(folder -> new DataFolders(folder.toAbsolutePath()))
            .orElseGet(() -> DataFolders.usual(System.getenv()));
    if (!folders.usable()) {
      throw unusable(folders);
    }
    return folders;
  }

  private static BadStart unusable(DataFolders folders) {
    return new BadStart("The data folder " + folders.root() + " cannot be read and written.");
  }

  private static int withPlaces(Launch launch, double pace, Work work) throws InterruptedException {
    DataFolders folders = folders(launch);
    try (Settings settings = Settings.open(folders.root(), InstantSource.system())) {
      launch
          .theme()
          .ifPresent(theme -> settings.theme().setForThisRun(ThemeChoice.valueOf(theme.name())));
      return work.with(new Workplaces(folders, settings, pace));
    }
  }

  /** What was asked for, else where the person was last, else the demo. */
  static Connected first(Launch launch, Workplaces places) {
    return asked(launch, places)
        .or(() ->
            launch.demo()
                ? Optional.empty()
                : places.last().map(known -> places.open(known, ApiKey.UNKNOWN)))
        .orElseGet(places::demo);
  }

  private static Optional<Connected> asked(Launch launch, Workplaces places) {
    return launch
        .workspaceUrl()
        .map(url -> connection(url, launch.profile(), places.folders()))
        .map(found -> new Connected(found, Optional.empty(), places.settings()));
  }

  private static Connection connection(String url, String profile, DataFolders folders) {
    try {
      WorkspaceAddress address = WorkspaceAddress.of(url);
      String key =
          KeySource.find(System.getenv(), System.in)
              .orElseThrow(() ->
                  new BadStart(
                      "There is no API key: set " + KeySource.VARIABLE + " or pipe the key in."));
      return new Connection(
          address.host(),
          address,
          ApiKey.of(key),
          folders.workspace(address.baseUrl(), profile),
          false,
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new BadStart(String.valueOf(e.getMessage()));
    }
  }
}
