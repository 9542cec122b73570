package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Everyone who might write in: visitor number n of a seed is always the same person.
 *
 * <p>The names are our own lists rather than a name library's: half a million of them are asked for
 * in one search, and each list keeps the spelling for a person beside the one for an address.
 * Addresses end in {@code .example}, telephone numbers lie in ranges reserved for fiction.
 * Immutable, any thread.
 */
final class Population {

  private record Name(String written, String inAddress) {}

  private record Culture(
      String language, boolean familyFirst, List<Name> given, List<Name> family) {
    String joined(Name first, Name last) {
      if (!familyFirst) {
        return first.written() + " " + last.written();
      }
      String gap = last.written().codePointAt(0) < 0x2E80 ? " " : "";
      return last.written() + gap + first.written();
    }
  }

  private static final List<String> COMPANY_FIRST =
      List.of(
          "Birchfold",
          "Copperline",
          "Halden",
          "Saltmarsh",
          "Wrenfield",
          "Lumora",
          "Tallowby",
          "Quillstone",
          "Marrowbridge",
          "Pinecrest",
          "Ostara",
          "Velden",
          "Fjordlys",
          "Kestrelway",
          "Brightkiln",
          "Amberloft",
          "Nordhaven",
          "Solmira",
          "Thistledown",
          "Umbra",
          "Riverbend",
          "Zephyrine",
          "Oakhollow",
          "Mistral");
  private static final List<String> COMPANY_SECOND =
      List.of(
          "Studio",
          "Bakery",
          "Outdoor",
          "Ceramics",
          "Books",
          "& Sons",
          "Cycles",
          "Coffee",
          "Instruments",
          "Textiles",
          "Optics",
          "Garden Supply",
          "Logistics",
          "Labs",
          "Records",
          "Furniture",
          "Toys",
          "Apothecary");
  private static final List<String> MAIL_HOSTS =
      List.of("mail.example", "inbox.example", "post.example", "letters.example");
  private static final List<String> NUMBER_RANGES =
      List.of(
          "+1 202 555 01", "+44 20 7946 09", "+33 1 99 00 27 ", "+61 491 570 1", "+49 30 23125 0");

  private final Dice dice;
  private final Map<String, Culture> byCode = new HashMap<>();
  private final List<Culture> weighted = new ArrayList<>();

  Population(long seed) {
    dice = Dice.of(seed).on("population");
    List<String> lines = Library.lines("cultures.txt");
    for (int i = 0; i < lines.size(); i += 3) {
      String[] head = lines.get(i).split(" *\\| *", -1);
      var culture =
          new Culture(
              head[1],
              head[2].equals("family-first"),
              names(lines.get(i + 1)),
              names(lines.get(i + 2)));
      byCode.put(head[0], culture);
      for (int n = Integer.parseInt(head[3].strip()); n > 0; n--) {
        weighted.add(culture);
      }
    }
  }

  /** Visitor number n. */
  Visitor visitor(int number) {
    Dice own = dice.on(number);
    return person(own.on("culture").pick(weighted), own, false);
  }

  /** Visitor number n, as somebody of this culture who told name, address and company. */
  Visitor visitor(int number, String culture) {
    return person(Objects.requireNonNull(byCode.get(culture), culture), dice.on(number), true);
  }

  private static Visitor person(Culture culture, Dice own, boolean tellsAll) {
    Name first = own.on("given").pick(culture.given());
    Name last = own.on("family").pick(culture.family());
    String company =
        own.on("company").pick(COMPANY_FIRST) + " " + own.on("trade").pick(COMPANY_SECOND);
    boolean atWork = tellsAll || own.on("at work").chance(0.6);
    String host =
        atWork
            ? company.replace("& ", "").replace(' ', '-').toLowerCase(Locale.ROOT) + ".example"
            : own.on("host").pick(MAIL_HOSTS);
    String address = mailbox(first, last, own) + "@" + host;
    boolean anonymous = !tellsAll && own.on("anonymous").chance(0.04);
    boolean whole = tellsAll || own.on("typed whole").chance(0.45);
    return new Visitor(
        first.written(),
        culture.language(),
        address,
        company,
        anonymous ? null : whole ? culture.joined(first, last) : first.written(),
        anonymous || whole ? null : last.written(),
        tellsAll || own.on("tells address").chance(0.9) ? address : null,
        own.on("tells phone").chance(0.35) ? phone(own) : null,
        atWork && (tellsAll || own.on("tells company").chance(0.75)) ? company : null);
  }

  private static String mailbox(Name first, Name last, Dice own) {
    return switch (own.on("mailbox").below(4)) {
      case 0 -> first.inAddress();
      case 1 -> first.inAddress().charAt(0) + "." + last.inAddress();
      case 2 -> first.inAddress() + own.on("mailbox number").below(90);
      default -> first.inAddress() + "." + last.inAddress();
    };
  }

  private static String phone(Dice own) {
    int digits = 10 + own.on("phone").below(90);
    return own.on("range").pick(NUMBER_RANGES) + digits;
  }

  private static List<Name> names(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split(",", -1))
        .map(String::strip)
        .map(entry -> {
          int at = entry.indexOf('=');
          return at < 0
              ? new Name(entry, entry.toLowerCase(Locale.ROOT))
              : new Name(entry.substring(0, at), entry.substring(at + 1));
        })
        .toList();
  }
}
