package ai.nexadesk.console.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file the settings are kept in. Any thread but the JavaFX one; one at a time. */
final class SettingsFile {

  /** Far more than all settings together; whatever is longer is not ours. */
  private static final long LARGEST = 1_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final InstantSource clock;

  SettingsFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  Path path() {
    return file;
  }

  /**
   * What was read.
   *
   * @param notice null when all is well
   */
  record Content(ObjectNode tree, @Nullable SettingsNotice notice) {}

  /** Reads it; a file that is no JSON object is moved away, so that nothing in it is lost. */
  Content read() {
    try {
      Optional<ObjectNode> tree = parsed();
      return tree.isPresent()
          ? new Content(tree.get(), null)
          : new Content(empty(), new SettingsNotice.Damaged(setAside()));
    } catch (NoSuchFileException e) {
      return new Content(empty(), null);
    } catch (IOException e) {
      return new Content(empty(), new SettingsNotice.Unreadable(file));
    }
  }

  /**
   * Puts these values into the file, leaving everything else in it as it is now.
   *
   * @throws IOException when it cannot be written; the file is as it was then
   */
  void write(Map<String, JsonNode> values) throws IOException {
    Content now = read();
    if (now.notice() instanceof SettingsNotice.Unreadable) {
      throw new IOException("what is in it cannot be kept");
    }
    ObjectNode tree = now.tree();
    values.forEach(tree::set);
    replace(MAPPER.writeValueAsBytes(tree));
  }

  private Optional<ObjectNode> parsed() throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return MAPPER.readTree(bytes) instanceof ObjectNode tree
          ? Optional.of(tree)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Path setAside() throws IOException {
    String name = file.getFileName() + ".damaged-" + STAMP.format(clock.instant());
    Path aside = file.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    return Files.move(file, aside);
  }

  /** A crash at any moment leaves the old file or the new one, never half of one. */
  private void replace(byte[] bytes) throws IOException {
    // Where there are owners such a file is its owner's alone from its first moment on.
    Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "settings-", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
