package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.TagCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tags some conversations have, and which they are to have. FX thread. */
final class TagTicks {

  private static final int SHOWN = 60;

  /** Whether all, some or none of the conversations have a tag. */
  enum Tick {
    ALL,
    SOME,
    NONE
  }

  private final TagChoices choices;
  private final Map<String, Tick> wanted = new LinkedHashMap<>();

  TagTicks(TagChoices choices) {
    this.choices = choices;
  }

  int total() {
    return choices.conversations();
  }

  Optional<TagCount> has(String tag) {
    return choices.present().stream().filter(one -> one.tag().equals(tag)).findFirst();
  }

  /** Whether only some of them have it now. */
  boolean mixed(String tag) {
    return before(tag) == Tick.SOME;
  }

  /** Whether nothing has such a tag yet. */
  boolean isNew(String tag) {
    return has(tag).isEmpty() && !choices.known().contains(tag) && !wanted.containsKey(tag);
  }

  private Tick before(String tag) {
    return has(tag)
        .map(one -> one.conversations() >= choices.conversations() ? Tick.ALL : Tick.SOME)
        .orElse(Tick.NONE);
  }

  /** As it is to be. */
  Tick tick(String tag) {
    return wanted.getOrDefault(tag, before(tag));
  }

  void set(String tag, Tick tick) {
    wanted.put(tag, tick);
  }

  /** Puts on the tag that fits what was typed best, which may be a new one. */
  void tickFirst(String typed) {
    fitting(typed).stream().findFirst().ifPresent(tag -> set(tag, Tick.ALL));
  }

  /** Tags that fit: an exact one first, then those ticked or present, then the frequent ones. */
  List<String> fitting(String typed) {
    String start = typed.strip().toLowerCase(Locale.ROOT);
    Set<String> all = new LinkedHashSet<>(wanted.keySet());
    choices.present().forEach(one -> all.add(one.tag()));
    all.addAll(choices.known());
    List<String> fitting = new ArrayList<>(all);
    fitting.removeIf(tag -> !tag.toLowerCase(Locale.ROOT).contains(start));
    if (!start.isEmpty()) {
      fitting.sort(
          Comparator.comparing((String tag) -> !tag.equalsIgnoreCase(start))
              .thenComparing(tag -> !tag.toLowerCase(Locale.ROOT).startsWith(start)));
      if (!all.contains(typed.strip())) {
        boolean otherwise = !fitting.isEmpty() && fitting.getFirst().equalsIgnoreCase(start);
        fitting.add(otherwise || startsOne(fitting, start) ? fitting.size() : 0, typed.strip());
      }
    }
    return fitting.subList(0, Math.min(SHOWN, fitting.size()));
  }

  private static boolean startsOne(List<String> fitting, String start) {
    return !fitting.isEmpty() && fitting.getFirst().toLowerCase(Locale.ROOT).startsWith(start);
  }

  /** Tags to put on where they are missing. */
  List<String> added() {
    return changed(Tick.ALL);
  }

  /** Tags to take off where they are. */
  List<String> removed() {
    return changed(Tick.NONE);
  }

  private List<String> changed(Tick to) {
    return wanted.entrySet().stream()
        .filter(entry -> entry.getValue() == to && before(entry.getKey()) != to)
        .map(Map.Entry::getKey)
        .toList();
  }
}
