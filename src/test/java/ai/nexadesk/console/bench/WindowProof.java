package ai.nexadesk.console.bench;

import ai.nexadesk.console.store.Store;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.input.KeyCode;

/**
 * Proofs 42 and 43: the real window, on the headless screen, keeps up with a person while it holds
 * 100,000 conversations with a million messages, or 1,000,000 conversations.
 *
 * <p>Keys are real key events, and every figure ends with the frame that was laid out with the
 * answer. Tasks of the JavaFX thread are measured each, see {@link FxTasks}; a task counts as too
 * long when it computed too long, and both times are told. Whatever follows an answer, as the
 * counts of all views, runs meanwhile as it would for a person.
 */
final class WindowProof implements Bench.Proof {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Between two keys of somebody who types fast. */
  private static final long TYPING_MILLIS = 110;

  private static final double LONGEST_TASK = 16;

  private final int number;
  private final BenchCopy copy;
  private final double times;
  private final Random random = new Random(44);
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param number its number
   * @param copy what the window holds
   * @param times how many times the time for 100,000 conversations each may take
   */
  WindowProof(int number, BenchCopy copy, double times) {
    this.number = number;
    this.copy = copy;
    this.times = times;
  }

  @Override
  public List<Line> measure(Path folder) throws Exception {
    Path own = copy.of(folder);
    System.err.println(machine());
    FxTasks tasks = FxTasks.start();
    try (Store store = Store.open(own, InstantSource.fixed(NOW));
        BenchWindow window = new BenchWindow(store, NOW)) {
      warmUp(window);
      tasks.take();
      idle(window);
      tasks("idle", tasks);
      held(window);
      tasks("j held", tasks);
      typing(window, 'l', "all");
      typing(window, 'i', "the inbox");
      tasks("typing", tasks);
      twoWords(window);
      tasks("two words", tasks);
      views(window);
      tasks("switching views", tasks);
      queue(window);
      tasks("the queue page", tasks);
      if (!Boolean.getBoolean("bench.short")) {
        lines.add(new WindowHour(window, store, copy, NOW).live(number));
        System.err.println(lines.getLast());
        tasks("an hour", tasks);
      }
    }
    System.err.println(machine());
    return lines;
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "load %.1f",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void add(String what, String measured, String wanted, boolean holds) {
    lines.add(new Line(number, what, measured, wanted, holds));
    System.err.println(lines.getLast());
  }

  private void add(String what, Figures figures, double atMost) {
    double limit = atMost * times;
    add(
        what,
        figures.toString(),
        "p95 ≤ " + Math.round(limit) + " ms",
        figures.size() > 0 && figures.p95() <= limit);
  }

  private void tasks(String when, FxTasks tasks) {
    Figures wall = new Figures();
    Figures cpu = new Figures();
    for (FxTasks.Task task : tasks.take()) {
      wall.add(task.wallMillis());
      cpu.add(task.cpuMillis());
    }
    add(
        "JavaFX thread, each task, " + when + ": computing",
        cpu
            + ", longer: "
            + cpu.above(LONGEST_TASK)
            + "; by the clock "
            + wall
            + ", longer: "
            + wall.above(LONGEST_TASK),
        "none over " + Math.round(LONGEST_TASK) + " ms",
        cpu.above(LONGEST_TASK) == 0);
  }

  /**
   * The first use of anything loads and compiles its code; a person, who keeps the console open all
   * day, meets that once.
   */
  private void warmUp(BenchWindow window) throws Exception {
    for (int i = 0; i < 3; i++) {
      go(window, 'l');
      text(window, copy.common() + " status:open", new Figures());
      text(window, "", new Figures());
      for (char view : "iuwopvamhl".toCharArray()) {
        go(window, view);
      }
      window.onFx(() -> {
        for (int j = 0; j < 40; j++) {
          window.type('j');
        }
        return true;
      });
      window.settle();
      window.untilShown(window.ui::showQueue, window.ui::settled);
      go(window, 'i');
    }
    hold(window, new Figures(), new Figures());
    type(window, 'i', new Figures(), new Figures());
    window.settle();
  }

  private void idle(BenchWindow window) throws Exception {
    Figures gaps = new Figures();
    frames(window, gaps, () -> Thread.sleep(3_000));
    add("frames while nothing happens", gaps.toString(), "for comparison", true);
  }

  private void typing(BenchWindow window, char view, String where) throws Exception {
    Figures keys = new Figures();
    Figures deletions = new Figures();
    type(window, view, keys, deletions);
    add("a key in the search field, in " + where + ", first screenful", keys, 50);
    add("a deletion in the search field, in " + where + ", first screenful", deletions, 50);
  }

  private void type(BenchWindow window, char view, Figures keys, Figures deletions)
      throws Exception {
    go(window, view);
    for (String text : queries()) {
      window.onFx(() -> {
        window.search().requestFocus();
        return true;
      });
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        keys.add(key(window, () -> window.type(letter)));
      }
      for (int i = 0; i < text.length(); i++) {
        deletions.add(key(window, () -> window.press(KeyCode.BACK_SPACE)));
      }
      text(window, "", new Figures());
    }
  }

  private List<String> queries() {
    return List.of(
        copy.common() + " ",
        copy.middling() + " ",
        copy.rare(),
        copy.common() + " " + copy.common(),
        copy.middling() + " " + copy.common(),
        "status:open " + copy.common(),
        "agent:agent-7 " + copy.middling(),
        "tag:tag3 " + copy.common(),
        "\"" + copy.common() + " " + copy.common() + "\"",
        "is:live -" + copy.common(),
        "from:" + copy.middling());
  }

  private double key(BenchWindow window, Runnable press) throws Exception {
    long next = System.nanoTime() + TYPING_MILLIS * 1_000_000;
    double took = window.untilShown(press, window.ui::answered);
    long rest = (next - System.nanoTime()) / 1_000_000;
    if (rest > 0) {
      Thread.sleep(rest);
    }
    return took;
  }

  private void text(BenchWindow window, String text, Figures figures) throws Exception {
    figures.add(window.untilShown(() -> window.search().setText(text), window.ui::answered));
  }

  private void twoWords(BenchWindow window) throws Exception {
    go(window, 'l');
    Figures figures = new Figures();
    for (int i = 0; i < 60; i++) {
      String words =
          switch (i % 3) {
            case 0 -> copy.common() + " " + copy.common();
            case 1 -> copy.middling() + " " + copy.common();
            default -> copy.middling() + " " + copy.middling();
          };
      text(window, words, figures);
      Thread.sleep(TYPING_MILLIS);
    }
    add("two words over all messages, first screenful", figures, 50);
    text(window, "", new Figures());
  }

  private double go(BenchWindow window, char view) throws Exception {
    window.onFx(() -> {
      window.ui.focusList();
      window.type('g');
      return true;
    });
    return window.untilShown(() -> window.type(view), window.ui::answered);
  }

  private void views(BenchWindow window) throws Exception {
    Figures figures = new Figures();
    for (int i = 0; i < 60; i++) {
      char view = "iuwopaml".charAt(i % 8);
      double took = go(window, view);
      figures.add(took);
      Thread.sleep(150 + random.nextInt(300));
    }
    add("switching views", figures, 50);
  }

  private void held(BenchWindow window) throws Exception {
    Figures gaps = new Figures();
    Figures moves = new Figures();
    go(window, 'l');
    window.settle();
    hold(window, gaps, moves);
    add("j held for 10 s, each row drawn", moves, 1000.0 / 30);
    add(
        "j held for 10 s, time between two frames",
        gaps + ", over 33 ms: " + gaps.above(33.4),
        "none over 33 ms",
        gaps.above(33.4 * times) == 0);
  }

  private static void hold(BenchWindow window, Figures gaps, Figures moves) throws Exception {
    int repeats = 300;
    frames(
        window,
        gaps,
        () -> {
          long next = System.nanoTime();
          for (int i = 0; i < repeats; i++) {
            int row = window.row() + 1;
            moves.add(window.untilShown(() -> window.type('j'), () -> window.row() == row));
            next += 1_000_000_000L / 30;
            long rest = next - System.nanoTime();
            if (rest > 0) {
              Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
            }
          }
        });
  }

  /** What is done while frames are timed. */
  private interface Doing {
    void run() throws Exception;
  }

  private static void frames(BenchWindow window, Figures gaps, Doing doing) throws Exception {
    long[] last = {0};
    window.frames(at -> {
      if (last[0] != 0) {
        gaps.add((at - last[0]) / 1e6);
      }
      last[0] = at;
    });
    try {
      doing.run();
    } finally {
      window.frames(null);
    }
  }

  private void queue(BenchWindow window) throws Exception {
    Figures figures = new Figures();
    for (int i = 0; i < 20; i++) {
      go(window, 'i');
      window.settle();
      Thread.sleep(200);
      figures.add(window.untilShown(window.ui::showQueue, window.ui::settled));
    }
    add("the queue page, all figures drawn", figures, 300);
    go(window, 'i');
  }
}
