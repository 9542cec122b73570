package ai.nexadesk.console.ui;

import ai.nexadesk.console.ui.shell.Attention;
import ai.nexadesk.console.ui.shell.WindowUse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what the window told. */
final class RecordedAttention implements Attention {

  final List<Optional<String>> opened = new CopyOnWriteArrayList<>();
  final List<String> wanted = new CopyOnWriteArrayList<>();
  final AtomicInteger refreshed = new AtomicInteger();
  final AtomicInteger checked = new AtomicInteger();
  final List<WindowUse> uses = new CopyOnWriteArrayList<>();

  @Override
  public void opened(Optional<String> conversationId) {
    opened.add(conversationId);
  }

  @Override
  public void readFirst(List<String> conversationIds) {
    wanted.addAll(conversationIds);
  }

  @Override
  public void refreshNow() {
    refreshed.incrementAndGet();
  }

  @Override
  public void checkEverything() {
    checked.incrementAndGet();
  }

  @Override
  public void windowUse(WindowUse use) {
    uses.add(use);
  }
}
