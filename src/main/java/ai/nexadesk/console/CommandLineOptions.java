package ai.nexadesk.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a person or a script can ask for when starting the console. */
@Command(
    name = "nexadesk-console",
    description = "Desktop console for NexaDesk conversations.",
    sortOptions = false,
    footer = {
      "",
      "Without options the console starts with the workspace it was last connected to, or with",
      "the demo. With --workspace-url the API key comes from NEXADESK_API_KEY or from standard",
      "input, never from an argument, where other people on this computer could see it.",
      "",
      "nexadesk-console sandbox --help tells about the server that speaks the same API."
    })
final class CommandLineOptions {

  private static final Pattern LINK = Pattern.compile("nexadesk://conversation/([^/?#\\s]{1,200})");
  private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");
  private static final String USUAL_SIZE = "1440x900";
  private static final int SMALLEST_WIDTH = 640;
  private static final int SMALLEST_HEIGHT = 400;
  private static final int LARGEST = 8192;

  /** Which colours. */
  enum ThemeChoice {
    LIGHT,
    DARK,
    HIGH_CONTRAST,
    SYSTEM
  }

  /** What a screenshot waits for. */
  enum Moment {
    /** The list is drawn. */
    LIST,
    /** The list and the open conversation are drawn and nothing is being asked. */
    SETTLED,
    /** Every conversation of the workspace is held. */
    SYNCED
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--demo", description = "Start with the demo workspace, whatever is connected.")
  private boolean demo;

  @Option(
      names = "--workspace-url",
      paramLabel = "URL",
      description = "The workspace's API, like https://chats.example.com/api/v1/external.")
  private @Nullable String workspaceUrl;

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "Where the local copy lies, instead of the system's usual place.")
  private @Nullable Path dataDir;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Tells two copies of one workspace apart.")
  private String profile = "";

  @Option(
      names = "--theme",
      paramLabel = "light|dark|high_contrast|system",
      description = "Colours this time; system follows the desktop. Kept ones if not given.")
  private @Nullable ThemeChoice theme;

  @Option(names = "--locale", paramLabel = "TAG", description = "Language and formats, like de-DE.")
  private @Nullable String locale;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Render the real window to a PNG without a display, and end.")
  private @Nullable Path screenshot;

  @Option(
      names = "--size",
      paramLabel = "WIDTHxHEIGHT",
      description = "Window size; as it was last time, or 1440x900, if not given.")
  private @Nullable String size;

  @Option(
      names = "--view",
      paramLabel = "NAME",
      description = "View to start with: inbox, unassigned, waiting, open, archived, all, queue, …")
  private String view = "inbox";

  @Option(
      names = "--open",
      paramLabel = "ID|first",
      description = "Conversation to open, or the first of the view.")
  private @Nullable String open;

  @Option(
      names = "--after",
      paramLabel = "list|settled|synced",
      description = "When the screenshot is taken; settled if not given.")
  private Moment after = Moment.SETTLED;

  @Option(names = "--version", versionHelp = true, description = "Print the version.")
  @SuppressWarnings("unused") // read by picocli
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this.")
  @SuppressWarnings("unused") // read by picocli
  private boolean help;

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "A link to open: nexadesk://conversation/ID")
  private @Nullable String link;

  /** Checks what picocli cannot; throws {@link ParameterException} with a sentence for a person. */
  Launch launch() {
    if (demo && workspaceUrl != null) {
      throw bad("--demo and --workspace-url cannot be used together.");
    }
    Matcher wanted = SIZE.matcher(size == null ? USUAL_SIZE : size);
    if (!wanted.matches()) {
      throw bad("--size takes WIDTHxHEIGHT, like 1440x900, not '" + size + "'.");
    }
    int width = Integer.parseInt(wanted.group(1));
    int height = Integer.parseInt(wanted.group(2));
    if (width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT || width > LARGEST || height > LARGEST) {
      throw bad("--size must be between 640x400 and 8192x8192.");
    }
    return new Launch(
        Optional.ofNullable(workspaceUrl),
        demo,
        Optional.ofNullable(dataDir),
        profile,
        Optional.ofNullable(theme),
        chosenLocale(),
        Optional.ofNullable(screenshot),
        width,
        height,
        size != null,
        chosenView(),
        wantsQueue(),
        linked().or(() -> Optional.ofNullable(open)),
        after);
  }

  private Optional<Locale> chosenLocale() {
    if (locale == null) {
      return Optional.empty();
    }
    Locale chosen = Locale.forLanguageTag(locale.replace('_', '-'));
    if (chosen.getLanguage().isEmpty()) {
      throw bad("--locale takes a language tag like de or pt-BR, not '" + locale + "'.");
    }
    return Optional.of(chosen);
  }

  private boolean wantsQueue() {
    return view.equalsIgnoreCase("queue");
  }

  private ai.nexadesk.console.domain.View chosenView() {
    if (wantsQueue()) {
      return ai.nexadesk.console.domain.View.INBOX;
    }
    try {
      return ai.nexadesk.console.domain.View.valueOf(view.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad(
          "--view knows inbox, mine, unassigned, waiting, snoozed, open, pending, active, archived,"
              + " all and queue, not '"
              + view
              + "'.");
    }
  }

  private Optional<String> linked() {
    if (link == null) {
      return Optional.empty();
    }
    Matcher matcher = LINK.matcher(link);
    if (!matcher.matches()) {
      throw bad("'" + link + "' is neither an option nor a link like nexadesk://conversation/ID.");
    }
    return Optional.of(matcher.group(1));
  }

  private ParameterException bad(String sentence) {
    if (spec == null) {
      throw new IllegalStateException("not made by the command line");
    }
    return new ParameterException(spec.commandLine(), sentence);
  }
}
