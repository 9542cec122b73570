package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An {@link ArrivedPage} as bytes and back. */
final class PageCodec {

  private static final ConversationField[] FIELDS = ConversationField.values();
  private static final int ABSENT = -1;
  private static final int USUAL = 100_000;

  private PageCodec() {}

  static ByteBuffer encode(ArrivedPage page) {
    Growing out = new Growing(USUAL);
    out.text(page.from());
    out.text(page.next());
    out.room(2 * Integer.BYTES + 2 * Long.BYTES)
        .putInt(page.skipped())
        .putLong(page.asked())
        .putLong(page.serverMillis())
        .putInt(page.rows().size());
    for (ConversationFacts facts : page.rows()) {
      row(out, facts);
    }
    return out.bytes.flip();
  }

  private static void row(Growing out, ConversationFacts facts) {
    out.text(facts.id());
    out.room(Integer.BYTES).putInt(facts.knownMask());
    for (ConversationField field : FIELDS) {
      if (facts.knows(field)) {
        switch (field.kind()) {
          case TEXT -> out.text((String) facts.value(field));
          case TAGS -> out.texts(Objects.requireNonNullElse(facts.tags().value(), List.of()));
          case TIME, COUNT -> out.number((Long) facts.value(field));
        }
      }
    }
  }

  /** A buffer that grows; a stream locks for each value, and there are thousands in a page. */
  private static final class Growing {
    private ByteBuffer bytes;

    Growing(int size) {
      bytes = ByteBuffer.allocate(size);
    }

    ByteBuffer room(int more) {
      if (bytes.remaining() < more) {
        int needed = Math.addExact(bytes.position(), more);
        bytes = ByteBuffer.allocate(Math.max(needed, needed * 2)).put(bytes.flip());
      }
      return bytes;
    }

    void text(@Nullable String text) {
      if (text == null) {
        room(Integer.BYTES).putInt(ABSENT);
        return;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    }

    void texts(List<String> texts) {
      room(Integer.BYTES).putInt(texts.size());
      texts.forEach(this::text);
    }

    void number(@Nullable Long number) {
      room(1 + Long.BYTES).put((byte) (number == null ? 0 : 1));
      if (number != null) {
        bytes.putLong(number);
      }
    }
  }

  static ArrivedPage decode(ByteBuffer body) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(body.array(), body.arrayOffset(), body.remaining()));
    String from = text(in);
    String next = text(in);
    int skipped = in.readInt();
    long asked = in.readLong();
    long serverMillis = in.readLong();
    int size = in.readInt();
    List<ConversationFacts> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(row(in));
    }
    return new ArrivedPage(from, next, List.copyOf(rows), skipped, asked, serverMillis);
  }

  private static ConversationFacts row(DataInputStream in) throws IOException {
    ConversationFacts.Builder facts = ConversationFacts.of(some(in));
    int known = in.readInt();
    for (ConversationField field : FIELDS) {
      if ((known & field.bit()) != 0) {
        switch (field.kind()) {
          case TEXT -> facts.text(field, text(in));
          case TAGS -> facts.tags(tags(in));
          case TIME, COUNT -> facts.number(field, in.readBoolean() ? in.readLong() : null);
        }
      }
    }
    return facts.build();
  }

  private static List<String> tags(DataInputStream in) throws IOException {
    List<String> tags = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tags.add(some(in));
    }
    return tags;
  }

  private static String some(DataInputStream in) throws IOException {
    return Objects.requireNonNullElse(text(in), "");
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
