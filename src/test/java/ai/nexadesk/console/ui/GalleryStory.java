package ai.nexadesk.console.ui;

import ai.nexadesk.console.ui.SampleCopy.Sample;
import java.util.List;

/** Sarah's conversation with all that can surround one. */
final class GalleryStory {

  private static final String LONG_TAG = "something-rather-long-that-nobody-types";

  private GalleryStory() {}

  static void tell(SampleCopy copy) {
    copy.fill();
    past(copy);
    Sample sarah = Samples.inbox().getFirst();
    for (int i = 0; i < 5; i++) {
      Sample before = like(sarah, "before-" + i, List.of("seats"), i % 2 == 0);
      copy.row(before);
    }
    for (int i = 0; i < 20; i++) {
      copy.row(with(sarah, i % 2 == 0 ? "pending" : "open"));
    }
    copy.history(
        sarah,
        List.of(
            copy.message(1, "visitor", "Sarah", 173, "Hi, I have a question about pricing."),
            copy.message(
                2,
                "visitor",
                "Sarah",
                172,
                "The invoice for March says 21 seats, is that a mistake? See"
                    + " [acme.example/pricing](https://pricing.elsewhere.example/acme) please.")));
    copy.store()
        .notes()
        .write(
            copy.key(sarah.id()), "Seven seats freed on 26 Feb, see export. Offer credit.", false);
  }

  private static void past(SampleCopy copy) {
    for (int i = 0; i < 12; i++) {
      List<String> tags =
          i < 7 ? List.of("refund", LONG_TAG) : i < 10 ? List.of("refund") : List.of();
      Sample sample = like(Samples.inbox().get(1), "past-" + i, tags, i % 3 != 0);
      copy.row(sample);
      copy.history(
          sample,
          List.of(
              copy.message(
                  1,
                  "visitor",
                  "Kim",
                  9_000 + i,
                  "The invoice for March says " + (i + 3) + " seats, that must be a mistake.")));
    }
  }

  private static Sample like(Sample one, String id, List<String> tags, boolean hers) {
    return new Sample(
        id,
        one.name(),
        one.email(),
        one.company(),
        "archived",
        tags,
        hers ? SampleCopy.MARTA : SampleCopy.TOMASZ,
        hers ? "Marta Nowak" : "Tomasz Wiśniewski",
        9_000,
        "Thank you, that was quick");
  }

  private static Sample with(Sample one, String status) {
    return new Sample(
        one.id(),
        one.name(),
        one.email(),
        one.company(),
        status,
        one.tags(),
        null,
        null,
        one.minutesAgo(),
        one.last());
  }
}
