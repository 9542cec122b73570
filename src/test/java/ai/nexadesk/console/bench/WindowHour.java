package ai.nexadesk.console.bench;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.store.Store;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An hour of work at a window in some minutes: whether it keeps what it no longer needs. */
final class WindowHour {

  /** One thing a second and a half, which nobody keeps up for long. */
  private static final int ACTIONS = 2_400;

  private static final int PARTS = 4;
  private static final double MOST_MEGABYTES = 150;

  /** More than the noise of a collection; an hour that leaks leaks more. */
  private static final double FLAT_MEGABYTES = 8;

  private final BenchWindow window;
  private final Store store;
  private final BenchCopy copy;
  private final Random random = new Random(45);
  private long now;
  private int changes;

  WindowHour(BenchWindow window, Store store, BenchCopy copy, Instant now) {
    this.window = window;
    this.store = store;
    this.copy = copy;
    this.now = now.toEpochMilli();
  }

  Line live(int proof) throws Exception {
    List<Double> heaps = new ArrayList<>();
    work(ACTIONS / 8);
    heaps.add(heap());
    for (int part = 0; part < PARTS; part++) {
      work(ACTIONS / PARTS);
      heaps.add(heap());
    }
    double most = heaps.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double growth = heaps.getLast() - heaps.get(1);
    String told =
        String.join(
            ", ", heaps.stream().map(heap -> String.format(Locale.ROOT, "%.1f", heap)).toList());
    return new Line(
        proof,
        "heap after GC, at the start and after each quarter of an hour of "
            + ACTIONS
            + " actions and "
            + changes
            + " changes",
        told + " MB",
        "≤ 150 MB and flat",
        most <= MOST_MEGABYTES && growth <= FLAT_MEGABYTES);
  }

  private double heap() throws Exception {
    window.settle();
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private void work(int actions) throws Exception {
    for (int i = 0; i < actions; i++) {
      if (random.nextInt(3) == 0) {
        arrive();
      }
      act(random.nextInt(100));
      if (i % 10 == 0) {
        window.untilShown(() -> {}, window.ui::answered);
      }
    }
  }

  private void act(int what) throws Exception {
    if (what < 55) {
      list('j');
      Thread.sleep(20);
    } else if (what < 62) {
      list('e');
    } else if (what < 69) {
      window.onFx(() -> {
        window.undo();
        return true;
      });
    } else if (what < 80) {
      window.onFx(() -> {
        window.ui.focusList();
        window.type('g');
        window.type("iuwopaml".charAt(random.nextInt(8)));
        return true;
      });
    } else if (what < 92) {
      search(copy.common() + " " + copy.middling());
    } else if (what < 97) {
      window.onFx(() -> {
        window.search().clear();
        return true;
      });
    } else {
      window.onFx(() -> {
        window.ui.showQueue();
        return true;
      });
    }
  }

  private void list(char key) throws Exception {
    window.onFx(() -> {
      window.ui.focusList();
      window.type(key);
      return true;
    });
  }

  private void search(String words) throws Exception {
    window.onFx(() -> {
      window.search().requestFocus();
      window.search().clear();
      return true;
    });
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      window.onFx(() -> {
        window.type(letter);
        return true;
      });
      Thread.sleep(10);
    }
  }

  /** The server tells of some conversations that changed. */
  private void arrive() {
    List<ConversationFacts> rows = new ArrayList<>();
    now += 1_500;
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      rows.add(
          ConversationFacts.of("c" + random.nextInt(SearchFill.CONVERSATIONS))
              .text(ConversationField.STATUS, random.nextBoolean() ? "open" : "archived")
              .number(ConversationField.UPDATED_AT, now + i)
              .text(ConversationField.LAST_MESSAGE, copy.common() + " " + copy.rare())
              .build());
    }
    changes += rows.size();
    store.server().rows(rows, store.server().ask(), now);
  }
}
