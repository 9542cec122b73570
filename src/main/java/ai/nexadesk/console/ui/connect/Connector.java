package ai.nexadesk.console.ui.connect;

import java.util.Optional;
import java.util.function.Consumer;

/** Checks and takes what was filled in. Off the FX thread; both methods block. */
public interface Connector {

  /** Where there is nothing to connect to, as in a picture. */
  Connector NOWHERE =
      new Connector() {
        @Override
        public boolean check(Wanted wanted, Consumer<CheckLine> found) {
          return false;
        }

        @Override
        public Optional<String> take(Wanted wanted) {
          return Optional.empty();
        }
      };

  /**
   * Finds out whether it would work; changes and keeps nothing.
   *
   * @param found told of each thing as soon as it is known, on this thread
   * @return whether it works
   * @throws InterruptedException when nobody waits for it any more
   */
  boolean check(Wanted wanted, Consumer<CheckLine> found) throws InterruptedException;

  /**
   * Keeps the key where the person wants it, and works with it from now on.
   *
   * @return why not, in words; empty when it was done
   */
  Optional<String> take(Wanted wanted);
}
