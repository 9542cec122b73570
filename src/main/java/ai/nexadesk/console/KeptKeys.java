package ai.nexadesk.console;

import ai.nexadesk.console.platform.PassphraseFile;
import ai.nexadesk.console.platform.Secret;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.Keeping;
import ai.nexadesk.console.settings.KnownWorkspace;
import java.nio.file.Path;

/**
 * The keys of workspaces, each where the person wanted it kept. Any thread but the JavaFX one.
 *
 * @param folder where those lie that a passphrase locks
 * @param keychain answers in bounded time
 */
record KeptKeys(Path folder, Secrets keychain) {

  /** The key, as far as it is kept without a passphrase. */
  Secrets.Answer read(KnownWorkspace known) {
    return known.keeping() == Keeping.KEYCHAIN
        ? keychain.read(known.id())
        : Secrets.NONE.read(known.id());
  }

  /** The key from the file that a passphrase locks. */
  Secrets.Answer unlock(KnownWorkspace known, Secret passphrase) {
    return new PassphraseFile(folder, passphrase).read(known.id());
  }

  /**
   * Keeps a key there and, once that is done, nowhere else.
   *
   * @param passphrase of no meaning unless it goes into a file
   */
  Secrets.Answer keep(String id, Keeping keeping, Secret key, Secret passphrase) {
    PassphraseFile file = new PassphraseFile(folder, passphrase);
    return switch (keeping) {
      case KEYCHAIN -> after(keychain.keep(id, key), () -> file.forget(id));
      case FILE -> after(file.keep(id, key), () -> keychain.forget(id));
      case NEVER -> {
        keychain.forget(id);
        yield file.forget(id);
      }
    };
  }

  /** Keeps it nowhere any more. */
  void forget(String id) {
    keychain.forget(id);
    new PassphraseFile(folder, Secret.of("")).forget(id);
  }

  /** A key that stays behind elsewhere is old news and no reason to fail. */
  private static Secrets.Answer after(Secrets.Answer kept, Runnable forget) {
    if (kept instanceof Secrets.Done) {
      forget.run();
    }
    return kept;
  }
}
