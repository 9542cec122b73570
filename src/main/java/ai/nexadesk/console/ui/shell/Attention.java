package ai.nexadesk.console.ui.shell;

import java.util.List;
import java.util.Optional;

/**
 * What the window tells whoever keeps up with the server, so that it reads first what a person
 * looks at. Called on the FX thread; must not block.
 */
public interface Attention {

  /** This conversation (the server's id) is open now; empty when none is. */
  void opened(Optional<String> conversationId);

  /** The messages of these (the server's ids) are wanted before those of all others. */
  void readFirst(List<String> conversationIds);

  /** The person wants to see the newest state at once. */
  void refreshNow();

  /** The person wants the whole copy compared with the server. */
  void checkEverything();

  /** How much the window is in use. */
  void windowUse(WindowUse use);
}
