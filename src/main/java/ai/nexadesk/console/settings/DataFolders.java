package ai.nexadesk.console.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of one data directory: a workspace's copy in one of its own, the demo's in another.
 *
 * @param root what {@code --data-dir} names, or the operating system's place for it
 */
public record DataFolders(Path root) {

  /** The operating system's usual place for an application's data. */
  public static DataFolders usual(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = environment.get("LOCALAPPDATA");
      Path base = local == null ? home.resolve("AppData/Local") : Path.of(local);
      return new DataFolders(base.resolve("NexaDesk").resolve("Console"));
    }
    if (system.contains("mac")) {
      return new DataFolders(home.resolve("Library/Application Support/NexaDesk Console"));
    }
    // The XDG base directory specification: a relative path there is to be ignored.
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
    return new DataFolders(base.resolve("nexadesk-console"));
  }

  /** Makes the root if need be; answers whether it can be read and written. */
  public boolean usable() {
    try {
      Files.createDirectories(root);
      return Files.isDirectory(root) && Files.isReadable(root) && Files.isWritable(root);
    } catch (IOException e) {
      return false;
    }
  }

  /** The demo's folder: its server is made anew at each start, so its copy is too. */
  public Path demo() {
    return root.resolve("workspaces").resolve("demo");
  }

  /**
   * The folder of a workspace.
   *
   * @param profile tells two copies of one workspace apart, as for two keys; empty for the usual
   */
  public Path workspace(URI address, String profile) {
    String host = String.valueOf(address.getHost()).replaceAll("[^A-Za-z0-9.-]", "_");
    return root.resolve("workspaces").resolve(host + "-" + digest(address + "\n" + profile));
  }

  /** The folder of a workspace the person connected. */
  public Path workspace(KnownWorkspace known) {
    return root.resolve("workspaces").resolve(known.id());
  }

  /** Where keys lie that a passphrase locks. */
  public Path keys() {
    return root.resolve("keys");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
