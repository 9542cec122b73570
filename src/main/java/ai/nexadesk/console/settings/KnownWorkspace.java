package ai.nexadesk.console.settings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A workspace the person connected. Holds nothing that opens it.
 *
 * @param id names its folder and its key; stays when the key is replaced
 * @param name shown at the top
 * @param address of its API
 * @param mark tells keys apart without holding one: all customers share one address, so that two
 *     keys may be two workspaces
 * @param keeping where its key is kept
 * @param colour which of the colours of workspaces it has
 */
public record KnownWorkspace(
    String id, String name, String address, String mark, Keeping keeping, int colour) {

  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 500;

  /** Whether it is whole: the file may have been edited by hand. */
  boolean possible() {
    return FOLDER.matcher(id).matches()
        && !id.equals("demo")
        && !name.isBlank()
        && name.length() <= LONGEST_NAME
        && address.length() <= LONGEST_ADDRESS
        && mark.length() <= LONGEST_NAME
        && colour >= 0;
  }

  /** The mark of a key: enough to tell two apart, far too little to find one. */
  public static String mark(URI address, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("key mark\n" + address + "\n" + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same workspace, opened with another key. */
  public KnownWorkspace with(String newMark, Keeping newKeeping) {
    return new KnownWorkspace(id, name, address, newMark, newKeeping, colour);
  }

  /** The same workspace under another name. */
  public KnownWorkspace named(String newName) {
    String cut = newName.length() > LONGEST_NAME ? newName.substring(0, LONGEST_NAME) : newName;
    return new KnownWorkspace(id, cut, address, mark, keeping, colour);
  }
}
