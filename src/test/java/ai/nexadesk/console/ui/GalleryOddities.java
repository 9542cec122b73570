package ai.nexadesk.console.ui;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.ui.SampleCopy.Sample;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations with everything in them that has to be drawn in a way of its own. */
final class GalleryOddities {

  private static final String NAMELESS = "a3333333-0000-4000-8000-000000000003";

  private GalleryOddities() {}

  static void tell(SampleCopy copy) {
    copy.fill();
    copy.row(like("odd-emoji", "All of them", List.of()));
    copy.row(like("odd-files", "See what is attached", List.of()));
    copy.row(like("odd-text", "Text", List.of("refund")));
    copy.history(like("odd-emoji", "All of them", List.of()), emoji(copy));
    copy.history(like("odd-files", "See what is attached", List.of()), files(copy));
    copy.history(like("odd-text", "Text", List.of("refund")), text(copy));
    copy.store()
        .server()
        .rows(
            List.of(
                ConversationFacts.of("odd-text")
                    .text(ConversationField.DEPARTMENT_ID, NAMELESS)
                    .text(ConversationField.AGENT_ID, NAMELESS)
                    .build()),
            copy.store().server().ask(),
            System.currentTimeMillis());
    long key = copy.key("odd-text");
    copy.store().notes().write(key, "Seven seats freed on 26 Feb.", false);
    copy.store().notes().write(key, "Offer credit.\nאבל לא יותר מ-20%", false);
  }

  private static Sample like(String id, String last, List<String> tags) {
    return new Sample(
        id, "Noor Haddad", "noor@mail.example", "Kestrel", "open", tags, null, null, 9, last);
  }

  private static List<Message> emoji(SampleCopy copy) {
    return List.of(
        copy.message(1, "visitor", "Noor", 60, "Plain 😀 letters 👍 between ❤️ and ☺︎ as text."),
        copy.message(
            2,
            "visitor",
            "Noor",
            59,
            "Tones 👍🏻👍🏽👍🏿, joined 👨‍👩‍👧‍👦 👩🏽‍🤝‍👨🏿 👩‍🚒 🏃‍♀️ 👨‍🦰, keys 1️⃣#️⃣*️⃣,"
                + " flags 🇩🇪🇯🇵🇺🇳 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 🏳️‍⚧️ 🇩🇪🇯, hearts ❤️‍🔥"
                + " 👩‍❤️‍💋‍👨, arrows 🏃‍♂️‍➡️, new 🫠 \uD83E\uDEE8, not there \uD83E\uDEDF"
                + " \uD83E\uDEEA."),
        copy.message(
            3,
            "agent",
            "Marta Nowak",
            50,
            "**Bold 🎉 words**, *leaning 🙂 ones*, ~~struck 😡~~, `code 😀`, a"
                + " [link 📎 here](https://acme.example/a)\n\n> quoted 😀\n\n- first 🥇\n-"
                + " second 🥈\n\n# A heading 🚀"),
        copy.message(4, "visitor", "Noor", 40, "شكرا جزيلا 😀 على المساعدة 👍🏽 تمام"),
        copy.message(
            5,
            "visitor",
            "Noor",
            30,
            "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
        copy.message(6, "agent", "Marta Nowak", 20, "🎉"),
        copy.message(7, "visitor", "Noor", 10, "👨‍👩‍👧‍👦 🇩🇪 1️⃣"));
  }

  private static List<Message> files(SampleCopy copy) {
    Message words = copy.message(1, "visitor", "Noor", 48, "See what is attached");
    return List.of(
        new Message(
            words.id(),
            words.senderType(),
            words.senderName(),
            words.content(),
            attachments(),
            words.status(),
            words.createdAt(),
            1),
        new Message(
            "msg-2",
            "agent",
            "Marta Nowak",
            "",
            List.of(file("https://files.acme.example/offer.pdf", "offer.pdf", null, 9_000L)),
            "failed",
            words.createdAt() + 60_000,
            2));
  }

  private static List<Attachment> attachments() {
    return Stream.of(
            file("https://f.example/a/list.csv", null, null, null),
            file("https://files.acme.example/i.pdf", "invoice-2026-03.pdf", "application/pdf", 9L),
            file("https://cdn.example/p.png", "screenshot.png", "image/png", 2_184_000L),
            file("https://cdn.example/x", "in\u202Evoice.pdf.exe", "application/pdf", 1_000L),
            file(
                "https://a-rather-long-name-of-a-host.files.customer-portal.example/f",
                "a file with a name that goes on and on and on until it does not fit.docx",
                null,
                9_999_999_999L),
            file("https://f.example/r", "تقرير الربع الأول.xlsx", null, 55_000L),
            new Attachment(null, null, null, null, "{\"blob\": [1, 2, 3], \"kind\": \"voice\"}"),
            new Attachment(null, null, null, null, "42"))
        .toList();
  }

  private static Attachment file(
      String url, @Nullable String name, @Nullable String type, @Nullable Long size) {
    return new Attachment(url, name, type, size, "{}");
  }

  private static List<Message> text(SampleCopy copy) {
    return List.of(
        copy.message(
            1,
            "visitor",
            "Noor",
            90,
            "Our shop shows an error:\n\n```\nGET /cart 500 Internal Server Error\n    at"
                + " line 12\n```\nand then\n\n1. I reload\n2. It works `sometimes`\n\n---\n\nSee"
                + " https://shop.example/cart or https://аррӏе.example/login"),
        copy.message(
            2,
            "agent",
            "Marta Nowak",
            80,
            "Thank you.\n\n> On Monday Noor wrote:\n> the cart is empty\n> again and again"),
        copy.message(
            3, "visitor", "Noor", 70, "שלום, הזמנה 1234 (דחופה) לא הגיעה. Order no. 1234!"),
        copy.message(4, "visitor", "Noor", 60, "मेरा ऑर्डर नहीं आया · คำสั่งซื้อของฉัน · 注文が届きません"),
        copy.message(
            5, "visitor", "Noor", 50, "<b>bold?</b> \u202Etxt.exe\u202C \u0007 a\u200Bb &amp;"),
        copy.message(6, "supervisor", "Kim", 40, "Who takes this one?"),
        copy.message(7, "visitor", "Noor", 30, "word ".repeat(5_000)));
  }
}
