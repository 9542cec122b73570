package ai.nexadesk.console.ui.message;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be opened, and what speaks against it. Immutable.
 *
 * <p>Only http, https and mailto exist here. Nothing a browser reads differently from us is let
 * through: a backslash, a blank, a sign that is not a letter of a host name make it no address.
 *
 * @param address what is opened: ASCII only
 * @param host where it really leads: the host in ASCII, or the e-mail address
 */
public record WebAddress(String address, String host, Set<Doubt> doubts) {

  /** Why a person is asked before it is opened. */
  public enum Doubt {
    /** The words name another host. */
    OTHER_HOST,
    /** The host is written in punycode, or has to be. */
    PUNYCODE,
    /** Letters of several scripts, which may look like one. */
    MIXED_SCRIPTS,
    /** A name before the host, which is easily read as the host. */
    CREDENTIALS,
    /** Whoever is in between can read and change it. */
    NOT_SECURE
  }

  private static final int LONGEST = 2_000;
  private static final Pattern WEB =
      Pattern.compile(
          "(https?)://([^/?#]*+)(.*+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MAIL =
      Pattern.compile(
          "mailto:([A-Za-z0-9._%+-]{1,64}@[^?#@/]{1,255})(\\?.*+)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\\.?|\\[[0-9a-f:.]{2,60}]");

  /** As the standard for names in other letters has it (IDNA 2003, 3.1). */
  private static final String POINTS = "\u3002\uFF0E\uFF61";

  /** An address in numbers. */
  private static final Pattern NUMBERS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");

  private static final Pattern NAMED_HOST =
      Pattern.compile("[\\p{L}\\p{N}-]{1,63}+(\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");
  private static final int NAMES_LOOKED_AT = 2_000;

  public WebAddress {
    doubts = Set.copyOf(doubts);
  }

  /**
   * Reads what a link leads to.
   *
   * @param words what a person reads in its place
   * @return empty when it is nothing to be opened
   */
  public static Optional<WebAddress> of(String target, String words) {
    String whole = target.strip();
    if (whole.length() > LONGEST || whole.codePoints().anyMatch(WebAddress::forbidden)) {
      return Optional.empty();
    }
    Matcher web = WEB.matcher(whole);
    if (web.matches()) {
      return web(web, words);
    }
    Matcher mail = MAIL.matcher(whole);
    return mail.matches() ? mail(mail.group(1), words) : Optional.empty();
  }

  /** Whether a person who reads these words knows where they lead. */
  boolean isEvidentFrom(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean plain = !doubts.contains(Doubt.CREDENTIALS) && !doubts.contains(Doubt.PUNYCODE);
    int scheme = lower.indexOf("://");
    String rest = scheme < 0 ? lower : lower.substring(scheme + 3);
    return plain
        && rest.startsWith(host)
        && (rest.length() == host.length() || "/?#:".indexOf(rest.charAt(host.length())) >= 0);
  }

  private static Optional<WebAddress> web(Matcher web, String words) {
    String scheme = web.group(1).toLowerCase(Locale.ROOT);
    String authority = web.group(2);
    int at = authority.lastIndexOf('@');
    String place = authority.substring(at + 1);
    int colon = place.lastIndexOf(':');
    boolean port = colon > 0 && place.indexOf(']', colon) < 0;
    String given = port ? place.substring(0, colon) : place;
    String after = port ? place.substring(colon) : "";
    String host = ascii(given);
    if (!HOST.matcher(host).matches() || !after.matches("(:[0-9]{0,5})?")) {
      return Optional.empty();
    }
    EnumSet<Doubt> doubts = doubts(given, host, words);
    if (at >= 0) {
      doubts.add(Doubt.CREDENTIALS);
    }
    if (scheme.equals("http")) {
      doubts.add(Doubt.NOT_SECURE);
    }
    String before = at >= 0 ? encoded(authority.substring(0, at)) + "@" : "";
    return Optional.of(
        new WebAddress(
            scheme + "://" + before + host + after + encoded(web.group(3)), host, doubts));
  }

  /** Only to whom: what a mail link wants to fill in or to attach is left out. */
  private static Optional<WebAddress> mail(String to, String words) {
    int at = to.indexOf('@');
    String host = ascii(to.substring(at + 1));
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    EnumSet<Doubt> doubts = doubts(to.substring(at + 1), host, words);
    String address = to.substring(0, at + 1) + host;
    return Optional.of(new WebAddress("mailto:" + address, address, doubts));
  }

  private static EnumSet<Doubt> doubts(String given, String host, String words) {
    EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    String lower = given.toLowerCase(Locale.ROOT);
    if (host.startsWith("xn--") || host.contains(".xn--") || !lower.equals(host)) {
      doubts.add(Doubt.PUNYCODE);
      if (scripts(unicode(host)) > 1) {
        doubts.add(Doubt.MIXED_SCRIPTS);
      }
    }
    if (namesAnother(words, host)) {
      doubts.add(Doubt.OTHER_HOST);
    }
    return doubts;
  }

  /** What is named first is what a reader takes it for. */
  private static boolean namesAnother(String words, String host) {
    String head = words.length() > NAMES_LOOKED_AT ? words.substring(0, NAMES_LOOKED_AT) : words;
    Matcher named = NAMED_HOST.matcher(asSeen(head));
    while (named.find()) {
      String name = named.group();
      if (Character.isLetter(name.codePointBefore(name.length()))
          || NUMBERS.matcher(name).matches()) {
        return !same(ascii(name), host);
      }
    }
    return false;
  }

  /** Without what is not drawn, and with the points that browsers take for one as one. */
  private static String asSeen(String words) {
    StringBuilder seen = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .map(point -> POINTS.indexOf(point) >= 0 ? '.' : point)
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean same(String named, String host) {
    return named.equals(host) || ("www." + named).equals(host) || named.equals("www." + host);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return "";
    }
  }

  private static String unicode(String host) {
    return IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
  }

  /** Of how many scripts a name is; those of one writing, as in Japanese, count as one. */
  private static int scripts(String name) {
    return (int)
        name.codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
            .map(script ->
                switch (script) {
                  case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
                  default -> script;
                })
            .distinct()
            .count();
  }

  private static boolean forbidden(int c) {
    int type = Character.getType(c);
    return c <= ' '
        || "\\<>\"^`{}|‹›".indexOf(c) >= 0
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || c == 0xFFFD;
  }

  private static String encoded(String part) {
    StringBuilder ascii = new StringBuilder(part.length());
    for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
      if (one > ' ') {
        ascii.append((char) one);
      } else {
        ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    return ascii.toString();
  }
}
