package ai.nexadesk.console.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret locked by a passphrase: PBKDF2 with HMAC-SHA-512, then AES-256 in Galois/Counter mode.
 * Salt and nonce are new each time, and what stands before the locked part, with the name, is
 * sealed with it: a file of another name or with weaker parameters does not open.
 */
final class LockedSecret {

  private static final byte[] MARK = "NXDKEY1\n".getBytes(StandardCharsets.US_ASCII);

  /** Three times what OWASP's cheat sheet of 2023 asks for with SHA-512. */
  private static final int ROUNDS = 630_000;

  /** More would be somebody's attempt to keep this computer busy. */
  private static final int MOST_ROUNDS = 10_000_000;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = MARK.length + Integer.BYTES + SALT + NONCE;

  private final byte[] head;
  private final byte[] body;

  private LockedSecret(byte[] head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  static LockedSecret of(String name, Secret secret, Secret passphrase) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT];
    byte[] nonce = new byte[NONCE];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(HEAD).put(MARK).putInt(ROUNDS).put(salt).put(nonce).array();
    byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
    try {
      return new LockedSecret(
          head, cipher(Cipher.ENCRYPT_MODE, head, name, passphrase).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Empty when it is nothing we wrote. */
  static Optional<LockedSecret> parse(byte[] bytes) {
    if (bytes.length <= HEAD || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
      return Optional.empty();
    }
    int rounds = ByteBuffer.wrap(bytes, MARK.length, Integer.BYTES).getInt();
    if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
      return Optional.empty();
    }
    return Optional.of(
        new LockedSecret(
            Arrays.copyOf(bytes, HEAD), Arrays.copyOfRange(bytes, HEAD, bytes.length)));
  }

  /** Empty when the passphrase is another, or one bit was changed: the two cannot be told apart. */
  Optional<Secret> open(String name, Secret passphrase) {
    try {
      byte[] plain = cipher(Cipher.DECRYPT_MODE, head, name, passphrase).doFinal(body);
      return Optional.of(Secret.of(new String(plain, StandardCharsets.UTF_8)));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  private static Cipher cipher(int mode, byte[] head, String name, Secret passphrase)
      throws GeneralSecurityException {
    ByteBuffer parts = ByteBuffer.wrap(head, MARK.length, HEAD - MARK.length);
    int rounds = parts.getInt();
    byte[] salt = new byte[SALT];
    byte[] nonce = new byte[NONCE];
    parts.get(salt).get(nonce);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, derived(passphrase, salt, rounds), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKey derived(Secret passphrase, byte[] salt, int rounds)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, rounds, 256);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } finally {
      spec.clearPassword();
    }
  }

  private static IllegalStateException impossible(GeneralSecurityException e) {
    return new IllegalStateException("every Java has these ciphers", e);
  }
}
