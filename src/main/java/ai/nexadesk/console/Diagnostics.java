package ai.nexadesk.console;

import ai.nexadesk.console.api.RequestLog;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.platform.Logs;
import ai.nexadesk.console.platform.Redaction;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.Coverage;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.diagnostics.RequestLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Gathers what helps to find out what is wrong: versions, how the copy and the server stand, the
 * newest requests, the end of the log. No key, no address of a person, no message and no search is
 * in it. Any thread but the JavaFX one.
 */
final class Diagnostics {

  private static final int LOG_LINES = 200;

  private final Wiring wiring;
  private final Settings settings;
  private final Path logs;

  Diagnostics(Wiring wiring, Settings settings, Path logs) {
    this.wiring = wiring;
    this.settings = settings;
    this.logs = logs;
  }

  /** The newest requests, oldest first. Any thread. */
  List<RequestLine> requests() {
    return wiring.requests().entries().stream().map(Diagnostics::line).toList();
  }

  private static RequestLine line(RequestLog.Entry entry) {
    return new RequestLine(
        entry.when(),
        entry.lane().name(),
        entry.method(),
        entry.path(),
        entry.status(),
        entry.took(),
        entry.ending());
  }

  /** The bundle; in English, since those who read it may speak any language. */
  String bundle() {
    StringBuilder text = new StringBuilder();
    program(text);
    workspace(text);
    copy(text);
    changedSettings(text);
    text.append("\nREQUESTS\n");
    requests().forEach(one -> text.append(words(one)).append('\n'));
    text.append("\nLOG\n");
    Logs.newest(logs, LOG_LINES).forEach(line -> text.append(line).append('\n'));
    String home = System.getProperty("user.home", "");
    String all = home.length() > 1 ? text.toString().replace(home, "~") : text.toString();
    return Redaction.of(all);
  }

  private static void program(StringBuilder text) {
    Runtime memory = Runtime.getRuntime();
    text.append("NexaDesk Agent Console ").append(Version.text()).append('\n');
    fact(text, "now", Instant.now());
    fact(
        text,
        "system",
        property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    fact(text, "java", property("java.vendor") + " " + property("java.version"));
    fact(text, "javafx", property("javafx.runtime.version"));
    fact(text, "language", Locale.getDefault().toLanguageTag());
    long used = (memory.totalMemory() - memory.freeMemory()) >> 20;
    fact(text, "heap", used + " of " + (memory.maxMemory() >> 20) + " MB");
  }

  private void workspace(StringBuilder text) {
    SyncStatus status = wiring.engine().current();
    text.append("\nWORKSPACE\n");
    fact(text, "server", wiring.connection().address().host());
    fact(text, "demo", wiring.connection().demo());
    fact(text, "state", status.state() + " since " + status.since());
    fact(text, "last answer", status.lastContact().map(Instant::toString).orElse("never"));
    fact(text, "server said", status.detail().orElse(""));
    fact(text, "clock", status.skew().toMillis() + " ms behind the server");
    fact(text, "requests", status.budget().used() + " of " + status.budget().limit());
    fact(text, "by lane", status.budget().byLane());
  }

  private void copy(StringBuilder text) {
    Store store = wiring.store();
    Coverage coverage = store.conversations().coverage(Query.ALL);
    text.append("\nCOPY\n");
    fact(text, "folder", wiring.connection().folder());
    fact(text, "conversations", store.conversations().held());
    fact(text, "with messages", coverage.withMessages());
    fact(text, "edits not sent", store.outbox().size());
    fact(text, "edits stopped", store.outbox().stopped());
    fact(text, "damaged", wiring.housekeeping().damaged());
    fact(text, "mended at this start", store.rescued().isPresent());
  }

  /** Which were changed, but not to what: a search or a name may be in it. */
  private void changedSettings(StringBuilder text) {
    text.append("\nSETTINGS CHANGED\n");
    settings.choices().stream()
        .filter(setting -> !setting.isStandard())
        .map(Setting::key)
        .forEach(key -> text.append(key).append('\n'));
  }

  private static String words(RequestLine one) {
    return String.format(
        Locale.ROOT,
        "%s %-12s %-5s %s %d %d ms %s",
        one.when(),
        one.lane(),
        one.method(),
        one.path(),
        one.status(),
        one.took().toMillis(),
        one.ending());
  }

  private static void fact(StringBuilder text, String name, Object value) {
    text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value));
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
