package ai.nexadesk.console.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the workspace while somebody watches: visitors write, the bot answers, colleagues
 * claim, tag, reply and archive.
 *
 * <p>Each kind of event comes at its own rate, at random distances. Colleagues leave alone what a
 * client has edited: nobody wants the demo to fight over the conversation they just took. Runs
 * under the workspace's lock.
 */
final class Life {

  private enum Happening {
    VISITOR_WRITES(1.2),
    NEW_CONVERSATION(0.35),
    AGENT_REPLIES(0.8),
    CLAIM(0.4),
    TAG(0.3),
    ARCHIVE(0.38),
    COMES_BACK(0.04);

    /** Times a minute at pace 1. */
    private final double rate;

    Happening(double rate) {
      this.rate = rate;
    }
  }

  private final Workspace workspace;
  private final Conversations conversations;
  private final Staff staff;
  private final Random random;
  private final Map<Happening, Double> minutesToNext = new EnumMap<>(Happening.class);
  private final Deque<Integer> waitForBot = new ArrayDeque<>();

  Life(Workspace workspace, Conversations conversations, Staff staff, long seed) {
    this.workspace = workspace;
    this.conversations = conversations;
    this.staff = staff;
    random = new Random(seed);
    for (Happening happening : Happening.values()) {
      minutesToNext.put(happening, distance(happening));
    }
  }

  /** Lets this much time pass. */
  void pass(Duration duration) {
    while (!waitForBot.isEmpty()) {
      next(waitForBot.removeFirst(), Sender.BOT);
    }
    double minutes = duration.toMillis() / 60_000.0;
    for (Happening happening : Happening.values()) {
      double left = minutesToNext.getOrDefault(happening, 0.0) - minutes;
      while (left <= 0) {
        happen(happening);
        left += distance(happening);
      }
      minutesToNext.put(happening, left);
    }
  }

  private double distance(Happening happening) {
    return -Math.log(1 - random.nextDouble()) / happening.rate;
  }

  private void happen(Happening happening) {
    switch (happening) {
      case VISITOR_WRITES ->
          live(n -> turn(n, Sender.VISITOR) != null).ifPresent(n -> next(n, Sender.VISITOR));
      case NEW_CONVERSATION -> begin();
      case AGENT_REPLIES ->
          ours(n -> conversations.hold(n).agentId != null && turn(n, Sender.AGENT) != null)
              .ifPresent(n -> next(n, Sender.AGENT));
      case CLAIM -> ours(n -> conversations.hold(n).agentId == null).ifPresent(this::claim);
      case TAG -> ours(n -> conversations.tags(n).size() < 2).ifPresent(this::tag);
      case ARCHIVE -> archive();
      case COMES_BACK -> comeBack();
    }
  }

  private void begin() {
    int number = conversations.create(null, workspace.now());
    next(number, Sender.VISITOR);
    waitForBot.add(number);
  }

  private void claim(int number) {
    Origin origin = conversations.hold(number).origin;
    Script script = origin.scripts().getLast();
    workspace.apply(
        number,
        new Change(
            Status.ACTIVE,
            new Change.To(origin.speaker().id()),
            new Change.To(staff.department(script.department()).id()),
            null));
  }

  private void tag(int number) {
    List<String> tags = new ArrayList<>(conversations.tags(number));
    conversations.hold(number).origin.scripts().getLast().tags().stream()
        .filter(tag -> !tags.contains(tag))
        .findFirst()
        .ifPresent(tags::add);
    workspace.apply(number, Change.tags(tags));
  }

  /** The thread that is said to its end goes first; else the one that has been quiet longest. */
  private void archive() {
    if (conversations.count() - conversations.count(Status.ARCHIVED) > 12) {
      ours(n -> conversations.hold(n).agentId != null && nextTurn(n) == null)
          .or(() -> ours(n -> conversations.status(n) == Status.PENDING))
          .ifPresent(n -> workspace.apply(n, Change.status(Status.ARCHIVED)));
    }
  }

  private void comeBack() {
    SortedKeys order = conversations.order(false);
    if (order.size() > 0) {
      int number = order.at(order.size() - 1 - random.nextInt(Math.min(order.size(), 200)));
      if (conversations.status(number) == Status.ARCHIVED) {
        workspace.apply(number, Change.status(Status.OPEN));
        workspace.write(number, Sender.VISITOR, "One more thing, if I may 🙂", Attachments.NONE);
      }
    }
  }

  private void next(int number, Sender sender) {
    if (!conversations.exists(number) || turn(number, sender) == null) {
      return;
    }
    Held own = conversations.hold(number);
    int spoken = own.origin.turns() + own.added.size();
    Script.Wording wording = new Transcript(own.origin).wordingAfter(spoken);
    workspace.write(
        number,
        sender,
        Slots.fill(wording.text(), own.origin),
        new Attachments(
            wording.enclosure() == null ? Attachments.Shape.NULL : Attachments.Shape.NAME_AND_TYPE,
            wording.enclosure()));
    if (sender == Sender.AGENT && random.nextInt(3) == 0) {
      workspace.apply(number, Change.status(Status.PENDING));
    }
  }

  private Script.@Nullable Turn nextTurn(int number) {
    Held own = conversations.hold(number);
    return new Transcript(own.origin).next(own.origin.turns() + own.added.size());
  }

  private Script.@Nullable Turn turn(int number, Sender sender) {
    Script.Turn next = nextTurn(number);
    return next != null && next.sender() == sender ? next : null;
  }

  private Optional<Integer> ours(IntPredicate fits) {
    return live(n -> !conversations.hold(n).editedByClient && fits.test(n));
  }

  /** A live conversation that fits, at random; a bounded number of tries. */
  private Optional<Integer> live(IntPredicate fits) {
    List<Integer> live = conversations.live();
    for (int tries = 0; tries < 40 && !live.isEmpty(); tries++) {
      int number = live.get(random.nextInt(live.size()));
      if (fits.test(number)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }
}
