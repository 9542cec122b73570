package ai.nexadesk.console.platform;

import java.time.Duration;

/**
 * Where secrets are kept between two starts. Any thread but the JavaFX one: every call may take as
 * long as its implementation says, and none of them throws.
 *
 * <p>No answer, exception or log line of an implementation holds a secret, {@link Found} apart.
 */
public interface Secrets {

  /** Keeps nothing: whoever needs a secret asks the person at each start. */
  Secrets NONE =
      new Secrets() {
        @Override
        public Answer read(String name) {
          return new Nothing();
        }

        @Override
        public Answer keep(String name, Secret secret) {
          return new Failed(Trouble.MISSING);
        }

        @Override
        public Answer forget(String name) {
          return new Done();
        }
      };

  /** The operating system's keychain, which answers within this time whatever happens. */
  static Secrets keychain(Duration patience) {
    return new TimeLimited(new Keychain(), patience);
  }

  /** How a call ended. */
  sealed interface Answer {}

  /** Here it is. */
  record Found(Secret secret) implements Answer {}

  /** There is none of this name. */
  record Nothing() implements Answer {}

  /** It was kept, or is forgotten. */
  record Done() implements Answer {}

  /** It did not work. */
  record Failed(Trouble why) implements Answer {}

  /** Why it did not. */
  enum Trouble {
    /** There is no such place on this computer. */
    MISSING,
    /** The place is there but refused, such as a keychain the person left locked. */
    REFUSED,
    /** No answer in time; what was asked for may happen later all the same. */
    LATE,
    /** The passphrase is not the one it was locked with. */
    WRONG_PASSPHRASE,
    /** What was kept cannot be understood any more. */
    DAMAGED,
    /** The disk would not take or give it. */
    DISK
  }

  /** The secret of this name. */
  Answer read(String name);

  /** Keeps a secret under a name, in place of what was there. */
  Answer keep(String name, Secret secret);

  /** Forgets it; that there is none is well too. */
  Answer forget(String name);
}
