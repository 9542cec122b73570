package ai.nexadesk.console.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the workspace held when it opened: each conversation a pure function of (seed, number).
 *
 * <p>Only three things are held per conversation, because lists are ordered and filtered by them:
 * created, updated and status, 20 bytes. All else is made again whenever it is asked for. Immutable
 * after construction, any thread.
 */
final class Dataset {

  private static final List<String> SOURCES =
      List.of(
          "widget",
          "widget",
          "widget",
          "widget",
          "widget",
          "email",
          "email",
          "email",
          "whatsapp",
          "whatsapp",
          "messenger",
          "api");

  private final Dice dice;
  private final int count;
  private final Ids ids;
  private final Staff staff;
  private final Population population;
  private final Library library = new Library();
  private final Opening opening;
  private final long[] created;
  private final long[] updated;
  private final Status[] status;

  Dataset(long seed, int count, Instant now, Staff staff) {
    this.count = count;
    this.staff = staff;
    dice = Dice.of(seed).on("conversations");
    ids = new Ids(seed);
    population = new Population(seed);
    opening = new Opening(count, dice);
    created = new long[count];
    updated = new long[count];
    status = new Status[count];
    fill(now.toEpochMilli());
  }

  int count() {
    return count;
  }

  Ids ids() {
    return ids;
  }

  /** Epoch milliseconds by number. The caller must not change it. */
  long[] created() {
    return created;
  }

  /** Epoch milliseconds by number. The caller must not change it. */
  long[] updated() {
    return updated;
  }

  Status status(int number) {
    return status[number];
  }

  /** The visitor; about one in five has written before. */
  Visitor visitor(int number) {
    Showcase showcase = opening.showcase(number);
    if (showcase != null) {
      return population.visitor(number, showcase.culture());
    }
    Dice own = dice.on(number);
    boolean recurs = number > 0 && own.on("recurs").chance(0.2);
    return population.visitor(recurs ? own.on("earlier").below(number) : number);
  }

  /** The script of the first, mostly only, part of the thread. */
  Script script(int number) {
    Showcase showcase = opening.showcase(number);
    if (showcase != null) {
      return library.script(showcase.script());
    }
    Dice own = dice.on(number);
    String language = own.on("english").chance(0.25) ? "en" : visitor(number).language();
    return library.choose(language, own.on("script"));
  }

  List<String> tags(int number) {
    Dice own = dice.on(number).on("tags");
    List<String> possible = script(number).tags();
    boolean untouched = number < count && status(number) == Status.OPEN && own.chance(0.5);
    if (untouched) {
      return List.of();
    }
    List<String> tags = new ArrayList<>(4);
    for (int i = 0; i < possible.size(); i++) {
      if (own.on(i).chance(i == 0 ? 0.93 : 0.5)) {
        tags.add(possible.get(i));
      }
    }
    if (own.on("vip").chance(0.03)) {
      tags.add("vip");
    }
    if (own.on("follow-up").chance(0.04)) {
      tags.add("follow-up");
    }
    return tags;
  }

  /** How conversation {@code number} was at the start, or how a new one of this number begins. */
  Origin origin(int number) {
    Dice own = dice.on(number);
    Script script = script(number);
    boolean isNew = number >= count;
    Status was = isNew ? Status.OPEN : status(number);
    List<Script> scripts = was.live() ? List.of(script) : chain(script, own);
    int turns = isNew ? 0 : was.live() ? liveTurns(number) : archivedTurns(scripts, own);
    Person speaker = staff.whoTakes(script.language(), script.department(), own.on("agent"));
    boolean answered = turns > script.firstAgentTurn();
    boolean assigned = !isNew && (answered || (was != Status.OPEN && own.on("mine").chance(0.6)));
    boolean placed = !isNew && own.on("department").chance(was == Status.OPEN ? 0.6 : 0.92);
    long start = isNew ? 0 : created[number];
    long end = isNew ? 0 : updated[number];
    boolean archivedLater = was == Status.ARCHIVED && turns > 1;
    return new Origin(
        ids.id(number),
        own,
        visitor(number),
        own.on("source").pick(SOURCES),
        scripts,
        opening.showcase(number) == null ? own.on("lane").below(3) : 0,
        turns,
        speaker,
        assigned ? speaker.id() : null,
        placed ? staff.department(script.department()).id() : null,
        isNew ? List.of() : tags(number),
        start,
        turns == 1 ? start : archivedLater ? end - (end - start) / 12 : end);
  }

  private static List<Script> chain(Script first, List<Script> more) {
    List<Script> all = new ArrayList<>(more.size() + 1);
    all.add(first);
    all.addAll(more);
    return all;
  }

  private List<Script> chain(Script first, Dice own) {
    double fate = own.on("comes back").unit();
    int more = fate < 0.94 ? 0 : fate < 0.99 ? 1 : 4 + own.on("often").below(14);
    if (more == 0) {
      return List.of(first);
    }
    List<Script> later = new ArrayList<>();
    for (int i = 0; i < more; i++) {
      later.add(library.choose(first.language(), own.on("later").on(i)));
    }
    return chain(first, later);
  }

  private static int archivedTurns(List<Script> scripts, Dice own) {
    int all = scripts.stream().mapToInt(script -> script.turns().size()).sum();
    return all > 3 && own.on("no thanks").chance(0.25) ? all - 1 : all;
  }

  private int liveTurns(int number) {
    Showcase showcase = opening.showcase(number);
    return showcase != null
        ? showcase.turns()
        : Opening.turns(script(number), status(number), dice.on(number).on("turns"));
  }

  private void fill(long now) {
    long days = Math.clamp(count / 120, 7, 730);
    Instant end = Instant.ofEpochMilli(now);
    Week week = new Week(end.minus(Duration.ofDays(days)), end);
    for (int number = 0; number < count; number++) {
      Dice own = dice.on(number);
      created[number] = week.moment((number + own.on("jitter").unit()) / count);
      status[number] = opening.status(number);
      if (opening.isLive(number)) {
        live(number, now, own);
      } else {
        long length = (long) (60_000 * Math.clamp(own.on("length").around(55, 1.4), 2, 9000));
        long left = now - created[number];
        updated[number] =
            created[number] + (length < left ? length : (long) (left * own.on("cut").unit()));
      }
    }
  }

  private void live(int number, long now, Dice own) {
    Showcase showcase = opening.showcase(number);
    if (showcase != null) {
      updated[number] = now - showcase.age() * 1000L - own.below(1000);
      created[number] = updated[number] - showcase.length() * 1000L;
      return;
    }
    double minutes = Math.min(24 + own.on("waits").around(95, 1.2), 2_800);
    updated[number] = now - (long) (minutes * 60_000);
    int turns = liveTurns(number);
    created[number] =
        turns == 1 ? updated[number] : Math.min(created[number], updated[number] - turns * 45_000L);
  }
}
