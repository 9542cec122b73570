package ai.nexadesk.console.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the thread of a conversation as it was at the start.
 *
 * <p>One turn can be written without the others, which is what makes a list page cheap: it needs
 * the last one only. Immutable, any thread.
 */
final class Transcript {

  private final Origin origin;

  Transcript(Origin origin) {
    this.origin = origin;
  }

  int size() {
    return origin.turns();
  }

  /** The text of turn {@code turn} from 0. */
  String text(int turn) {
    return Slots.fill(wording(turn).text(), origin);
  }

  /** The next turn that the script has after {@code spoken} turns, or null when it is over. */
  Script.@Nullable Turn next(int spoken) {
    Script script = origin.scripts().getLast();
    int before = turnsOfAll() - script.turns().size();
    return spoken - before < script.turns().size() ? script.turns().get(spoken - before) : null;
  }

  /** How the turn after {@code spoken} turns is worded; there must be one. */
  Script.Wording wordingAfter(int spoken) {
    return wording(spoken);
  }

  List<SandboxMessage> messages() {
    long[] times = times();
    boolean plainIds = origin.dice().on("plain ids").chance(0.05);
    List<SandboxMessage> messages = new ArrayList<>(size());
    for (int turn = 0; turn < size(); turn++) {
      Dice dice = origin.dice().on("message").on(turn);
      Script.Wording wording = wording(turn);
      messages.add(
          new SandboxMessage(
              plainIds ? String.format(Locale.ROOT, "msg-%03d", turn + 1) : id(dice),
              turn(turn).sender(),
              text(turn),
              Attachments.of(filled(wording.enclosure()), dice.on("shape")),
              dice.on("read").chance(0.15) ? "read" : "delivered",
              Instant.ofEpochMilli(times[turn]),
              name(turn(turn).sender())));
    }
    return messages;
  }

  /** An id for a message that looks like any other. */
  static String id(Dice dice) {
    long high = (dice.on("high").state() & ~0xF000L) | 0x4000L;
    long low = (dice.on("low").state() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private @Nullable String name(Sender sender) {
    return switch (sender) {
      case VISITOR -> origin.visitor().name();
      case BOT -> null;
      case AGENT -> origin.speaker().firstName();
    };
  }

  private @Nullable Enclosure filled(@Nullable Enclosure file) {
    return file == null
        ? null
        : new Enclosure(Slots.fill(file.name(), origin), file.type(), file.size());
  }

  private Script.Wording wording(int turn) {
    List<Script.Wording> wordings = turn(turn).wordings();
    // One lane through the thread keeps question and answer together; the farewell is free.
    boolean free = turn > 2 && turn == turnsOfAll() - 1;
    return free
        ? origin.dice().on("farewell").pick(wordings)
        : wordings.get(origin.lane() % wordings.size());
  }

  private Script.Turn turn(int turn) {
    int left = turn;
    for (Script script : origin.scripts()) {
      if (left < script.turns().size()) {
        return script.turns().get(left);
      }
      left -= script.turns().size();
    }
    throw new IndexOutOfBoundsException(turn);
  }

  private int turnsOfAll() {
    return origin.scripts().stream().mapToInt(script -> script.turns().size()).sum();
  }

  /** Bots answer within seconds, people take their share of the rest; the ends are given. */
  private long[] times() {
    long[] times = new long[size()];
    double[] gaps = new double[size()];
    double shares = 0;
    double bots = 0;
    double whole = origin.lastAt() - origin.createdAt();
    for (int turn = 1; turn < size(); turn++) {
      Dice dice = origin.dice().on("gap").on(turn);
      if (turn(turn).sender() == Sender.BOT) {
        gaps[turn] = -Math.min(900 + dice.below(3_000), whole / size() / 2);
        bots -= gaps[turn];
      } else {
        gaps[turn] = dice.on("same").chance(0.01) ? 0 : dice.around(1, 1.7);
        shares += gaps[turn];
      }
    }
    double at = 0;
    for (int turn = 0; turn < size(); turn++) {
      boolean bot = gaps[turn] < 0;
      at += bot ? -gaps[turn] : shares == 0 ? 0 : gaps[turn] / shares * (whole - bots);
      times[turn] = origin.createdAt() + Math.round(at);
    }
    return times;
  }
}
