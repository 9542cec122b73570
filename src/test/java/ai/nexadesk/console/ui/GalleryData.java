package ai.nexadesk.console.ui;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.UnsentEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The local copies the pictures are taken of: made when first asked for, shared by most. */
final class GalleryData implements AutoCloseable {

  /** What is held. */
  enum Kind {
    /** An ordinary day. */
    INBOX,
    /** The same, for pictures that change something: a new one each time. */
    CHANGED,
    /** Edits wait, one was refused, one met a colleague's. */
    EDITED,
    /** The open conversation has a past, and others are like it. */
    STORIED,
    /** Messages with everything in them that strangers write. */
    ODD,
    /** Everything is as long as it gets. */
    CROWDED,
    /** Nothing came yet. */
    EMPTY
  }

  private static final String LONG_NAME =
      "Maximiliane-Konstantina von Wolfenbüttel-Hohenlohe zu Schillingsfürst";
  private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwe";

  private final Map<Kind, SampleCopy> copies = new EnumMap<>(Kind.class);

  SampleCopy copy(Kind kind) throws IOException {
    SampleCopy known = copies.get(kind);
    if (known != null && kind != Kind.CHANGED) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    SampleCopy copy = new SampleCopy(folder());
    fill(copy, kind);
    copies.put(kind, copy);
    return copy;
  }

  static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("gallery");
    folder.toFile().deleteOnExit();
    return folder;
  }

  private static void fill(SampleCopy copy, Kind kind) {
    switch (kind) {
      case INBOX -> {
        ordinary(copy);
        copy.longStory();
      }
      case CHANGED -> ordinary(copy);
      case EDITED -> {
        ordinary(copy);
        edit(copy);
      }
      case STORIED -> GalleryStory.tell(copy);
      case ODD -> GalleryOddities.tell(copy);
      case CROWDED -> crowd(copy);
      case EMPTY -> {}
    }
  }

  private static void ordinary(SampleCopy copy) {
    copy.fill();
    left(copy);
    keep(copy, "Billing over 1 hour", "tag:billing older:1h");
    keep(copy, "Cancellations", "is:live cancel");
    long later = System.currentTimeMillis() + Duration.ofHours(20).toMillis();
    copy.store().reminders().set(List.of(copy.key("m-8")), new Reminder.Until.At(later));
    copy.store().server().gone(List.of("m-12"), System.currentTimeMillis());
  }

  /** One that nobody went on with, and one that wants a person and got the bot. */
  static void left(SampleCopy copy) {
    SampleCopy.Sample dropped =
        Samples.one(
            30, "Kwame Boateng", "Accra Foods", 340, SampleCopy.MARTA, "Any news on this?", "bug");
    SampleCopy.Sample asked =
        Samples.one(
            31, "Ingrid Dahl", null, 280, null, "Can I talk to a real person, please? 🙏🏽");
    copy.rows(List.of(dropped, asked));
    copy.history(
        dropped,
        List.of(
            copy.message(1, "agent", "Marta Nowak", 900, "I am looking into it."),
            copy.message(2, "visitor", "Kwame", 340, "Any news on this?")));
    copy.history(
        asked,
        List.of(
            copy.message(1, "visitor", "Ingrid", 281, asked.last()),
            copy.message(
                2,
                "bot",
                null,
                280,
                "I am happy to help! 😀👍🏽 Which plan are you on? 👩‍💻 🇳🇴 ❤️"),
            copy.message(3, "visitor", "Ingrid", 279, "😡")));
  }

  private static void keep(SampleCopy copy, String name, String query) {
    copy.store().savedViews().add(new SavedView(0, name, query, Order.NEWEST_ACTIVITY, false));
  }

  private static void edit(SampleCopy copy) {
    Edits edits = new Edits(copy.store().intents(), new PlainTitles());
    edits.setStatus(List.of(copy.key("c-7")), "pending");
    edits.setStatus(List.of(copy.key("c-0")), "pending");
    edits.assign(List.of(copy.key("c-1")), SampleCopy.TOMASZ);
    edits.changeTags(List.of(copy.key("c-4"), copy.key("c-3")), List.of("vip"), List.of("bug"));
    List<UnsentEdit> made = copy.store().outbox().unsent(9);
    copy.store().outbox().conflict(List.of(first(copy, made, "c-0")), "active");
    copy.store().server().gone(List.of("c-1"), System.currentTimeMillis());
    copy.store().outbox().refuse(List.of(first(copy, made, "c-1")), UnsentEdit.GONE);
  }

  private static long first(SampleCopy copy, List<UnsentEdit> made, String id) {
    long key = copy.key(id);
    return made.stream()
        .filter(edit -> edit.conversation() == key)
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static void crowd(SampleCopy copy) {
    copy.fill();
    copy.store().people().nameDepartment(SampleCopy.BILLING, "Billing and " + LONG_WORD);
    keep(copy, "Everything that waits for " + LONG_NAME, "is:waiting");
    SampleCopy.Sample sample =
        new SampleCopy.Sample(
            "c-0",
            LONG_NAME,
            "maximiliane.konstantina.von.wolfenbuettel@hohenlohe-schillingsfuerst.example",
            LONG_WORD + " und Söhne GmbH & Co. KGaA",
            "open",
            List.of("billing", LONG_WORD.toLowerCase(Locale.ROOT), "a-second-long-tag"),
            SampleCopy.MARTA,
            "Marta " + LONG_NAME,
            9_000,
            "A question that goes on. ".repeat(40));
    copy.row(sample);
    copy.history(
        sample,
        List.of(
            copy.message(1, "visitor", LONG_NAME, 9_000, "A question that goes on. ".repeat(40)),
            copy.message(2, "agent", "Marta " + LONG_NAME, 8_000, LONG_WORD.repeat(6))));
  }

  @Override
  public void close() {
    copies.values().forEach(SampleCopy::close);
  }
}
