package ai.nexadesk.console.platform;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

/**
 * The operating system's keychain: Secret Service or KWallet, macOS Keychain, Windows Credential
 * Manager. A call opens it, does one thing and closes it again: a keychain that was restarted or
 * locked meanwhile is no surprise then.
 */
final class Keychain implements Secrets {

  /** Under which each of our secrets stands in the keychain's own window. */
  static final String SERVICE = "NexaDesk Agent Console";

  /** The library does not tell "there is none" from "no" by type. */
  private static final String NONE_THERE = "No stored credentials match";

  /** What one call does with the opened keychain. */
  private interface Use {
    Answer of(Keyring keyring) throws PasswordAccessException;
  }

  @Override
  public Answer read(String name) {
    return open(keyring -> new Found(Secret.of(keyring.getPassword(SERVICE, name))));
  }

  @Override
  public Answer keep(String name, Secret secret) {
    return open(keyring -> {
      keyring.setPassword(SERVICE, name, secret.reveal());
      return new Done();
    });
  }

  @Override
  public Answer forget(String name) {
    Answer answer =
        open(keyring -> {
          keyring.deletePassword(SERVICE, name);
          return new Done();
        });
    return answer instanceof Nothing ? new Done() : answer;
  }

  /** Whatever a keychain throws may quote what it was given, so nothing of it is passed on. */
  private static Answer open(Use use) {
    try {
      return closing(Keyring.create(), use);
    } catch (BackendNotSupportedException | LinkageError e) {
      return new Failed(Trouble.MISSING);
    } catch (PasswordAccessException e) {
      boolean none = e.getMessage() != null && e.getMessage().startsWith(NONE_THERE);
      return none ? new Nothing() : new Failed(Trouble.REFUSED);
    } catch (RuntimeException e) {
      return new Failed(Trouble.REFUSED);
    }
  }

  private static Answer closing(Keyring keyring, Use use) throws PasswordAccessException {
    try {
      return use.of(keyring);
    } finally {
      try {
        keyring.close();
      } catch (Exception e) {
        // What was asked for is done; a connection that will not close ends with the process.
        System.getLogger(Keychain.class.getName())
            .log(System.Logger.Level.DEBUG, "the keychain's connection did not close");
      }
    }
  }
}
