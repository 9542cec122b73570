package ai.nexadesk.console.settings;

/** Where the key of a workspace is kept between two starts. */
public enum Keeping {
  /** In the operating system's keychain. */
  KEYCHAIN,
  /** In a file that a passphrase locks. */
  FILE,
  /** Nowhere: the person is asked at each start. */
  NEVER
}
