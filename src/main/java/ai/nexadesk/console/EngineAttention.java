package ai.nexadesk.console;

import ai.nexadesk.console.sync.Pace;
import ai.nexadesk.console.sync.SyncEngine;
import ai.nexadesk.console.ui.shell.Attention;
import ai.nexadesk.console.ui.shell.WindowUse;
import java.util.List;
import java.util.Optional;

/** Passes on to keeping up what the window says a person looks at. */
record EngineAttention(SyncEngine engine) implements Attention {

  @Override
  public void opened(Optional<String> conversationId) {
    engine.opened(conversationId);
  }

  @Override
  public void readFirst(List<String> conversationIds) {
    engine.fetchFirst(conversationIds);
  }

  @Override
  public void refreshNow() {
    engine.refreshNow();
  }

  @Override
  public void checkEverything() {
    engine.checkEverything();
  }

  @Override
  public void windowUse(WindowUse use) {
    engine.pace(
        switch (use) {
          case ACTIVE -> Pace.ACTIVE;
          case VISIBLE -> Pace.VISIBLE;
          case HIDDEN -> Pace.HIDDEN;
        });
  }
}
