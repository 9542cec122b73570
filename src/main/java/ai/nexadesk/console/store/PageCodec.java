package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

  static ByteBuffer encode(ArrivedPage page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    DataOutputStream out = new DataOutputStream(bytes);
    text(out, page.from());
    text(out, page.next());
    out.writeInt(page.skipped());
    out.writeLong(page.asked());
    out.writeLong(page.serverMillis());
    out.writeInt(page.rows().size());
    for (ConversationFacts facts : page.rows()) {
      row(out, facts);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  private static void row(DataOutputStream out, ConversationFacts facts) throws IOException {
    text(out, facts.id());
    out.writeInt(facts.knownMask());
    for (ConversationField field : FIELDS) {
      if (facts.knows(field)) {
        switch (field.kind()) {
          case TEXT -> text(out, (String) facts.value(field));
          case TAGS -> tags(out, Objects.requireNonNullElse(facts.tags().value(), List.of()));
          case TIME, COUNT -> number(out, (Long) facts.value(field));
        }
      }
    }
  }

  private static void tags(DataOutputStream out, List<String> tags) throws IOException {
    out.writeInt(tags.size());
    for (String tag : tags) {
      text(out, tag);
    }
  }

  private static void number(DataOutputStream out, @Nullable Long number) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeLong(number);
    }
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
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
