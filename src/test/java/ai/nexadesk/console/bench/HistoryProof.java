package ai.nexadesk.console.bench;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;

/**
 * Proof 52: a conversation that is held opens at its end at once, however long it is, and only what
 * is on the screen takes memory.
 *
 * <p>From the selection to the frame that was laid out with the last message in sight, in the real
 * window on the headless screen. Each opening is of another conversation than the one before.
 */
final class HistoryProof implements Bench.Proof {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int NUMBER = 52;
  private static final int WARM = 30;
  private static final int SHORT_ROUNDS = 100;
  private static final int LONG_ROUNDS = 40;
  private static final int CONVERSATIONS = 8;
  private static final int MEGABYTE = 1_000_000;

  private final List<Line> lines = new ArrayList<>();

  @Override
  public List<Line> measure(Path folder) throws Exception {
    FxTasks.start();
    try (Store store = Store.open(folder, InstantSource.fixed(NOW))) {
      for (int i = 0; i < CONVERSATIONS; i++) {
        hold(store, "short-" + i, 50, false);
        hold(store, "long-" + i, 10_000, false);
      }
      hold(store, "heavy-0", 50, true);
      hold(store, "heavy-1", 50, true);
      try (BenchWindow window = new BenchWindow(store, NOW)) {
        opening(window, "short-", CONVERSATIONS, WARM);
        add("50 messages", opening(window, "short-", CONVERSATIONS, SHORT_ROUNDS), 50);
        opening(window, "long-", CONVERSATIONS, WARM);
        add("10,000 messages", opening(window, "long-", CONVERSATIONS, LONG_ROUNDS), 150);
        opening(window, "heavy-", 2, WARM);
        add("50 messages, one of 1 MB at the end", opening(window, "heavy-", 2, LONG_ROUNDS), 150);
        nodes(window);
      }
    }
    return lines;
  }

  private static void hold(Store store, String id, int count, boolean heavy) {
    long now = NOW.toEpochMilli();
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean ours = i % 3 == 2;
      boolean last = i == count - 1;
      String text =
          "Message "
              + i
              + " of "
              + id
              + ". "
              + "We looked at the invoice for March. ".repeat(i % 9);
      messages.add(
          new Message(
              id + "-" + i,
              ours ? "agent" : "visitor",
              ours ? "Marta" : "Otto",
              last ? (heavy ? "word ".repeat(MEGABYTE / 5) : "") + end(id) : text,
              List.of(),
              "delivered",
              now - (count - i) * 90_000L,
              i));
    }
    if (heavy) {
      messages.add(
          new Message(id + "-end", "visitor", "Otto", end(id), List.of(), null, now, count));
    }
    ConversationFacts row =
        ConversationFacts.of(id)
            .text(ConversationField.STATUS, "open")
            .text(ConversationField.VISITOR_NAME, id)
            .number(ConversationField.UPDATED_AT, now)
            .number(ConversationField.MESSAGE_COUNT, (long) messages.size())
            .build();
    store.server().rows(List.of(row), store.server().ask(), now);
    store.messages().take(row, messages, true, store.server().ask(), now);
    store.conversations().markSeen(store.conversations().find(id).orElseThrow().key());
  }

  private static String end(String id) {
    return "The end of " + id + ".";
  }

  private static Figures opening(BenchWindow window, String kind, int of, int rounds)
      throws Exception {
    Figures figures = new Figures();
    for (int i = 0; i < rounds; i++) {
      String id = kind + i % of;
      // As the list does: by the key, which it knows.
      figures.add(window.untilShown(() -> window.ui.open(id), () -> shows(window, end(id))));
      window.settle();
    }
    return figures;
  }

  private static boolean shows(BenchWindow window, String text) {
    Node area = window.ui.root().lookup("#message-history");
    return area.lookupAll(".message-text").stream()
        .anyMatch(node -> node instanceof Text words && words.getText().endsWith(text));
  }

  private void nodes(BenchWindow window) throws Exception {
    opening(window, "short-", 1, 1);
    int few = window.onFx(() -> count(window.ui.root().lookup("#message-history")));
    opening(window, "long-", 1, 1);
    int many = window.onFx(() -> count(window.ui.root().lookup("#message-history")));
    opening(window, "heavy-", 1, 1);
    int heavy = window.onFx(() -> count(window.ui.root().lookup("#message-history")));
    boolean bounded = many <= few * 2 && heavy <= few * 2;
    lines.add(
        new Line(
            NUMBER,
            "nodes on the screen with 50 messages, 10,000, one of 1 MB",
            few + ", " + many + ", " + heavy,
            "not twice as many",
            bounded));
  }

  private static int count(Node node) {
    int count = 1;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        count += count(child);
      }
    }
    return count;
  }

  private void add(String what, Figures figures, double atMost) {
    lines.add(
        new Line(
            NUMBER,
            "opening a conversation of " + what,
            figures.toString(),
            String.format(Locale.ROOT, "p95 ≤ %.0f ms", atMost),
            figures.p95() <= atMost));
  }
}
