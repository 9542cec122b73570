package ai.nexadesk.console.notify;

import java.util.Set;

/**
 * What the person wants to be told of just now.
 *
 * @param kinds which kinds of notices there are at all
 * @param text whether the operating system may show names and what was written
 * @param quiet whether these are quiet hours, in which the operating system is left alone
 */
public record Wishes(Set<Notice.Kind> kinds, boolean text, boolean quiet) {

  public static final Wishes STANDARD = new Wishes(Set.of(Notice.Kind.values()), false, false);

  public Wishes {
    kinds = Set.copyOf(kinds);
  }
}
