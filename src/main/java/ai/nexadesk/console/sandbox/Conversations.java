package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The conversations as they are now: the dataset, and over it what has changed since.
 *
 * <p>Works on numbers; not safe for threads, the workspace guards it.
 */
final class Conversations {

  private final Dataset dataset;
  private final Staff staff;
  private final Map<Integer, Held> held = new HashMap<>();
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private final BitSet deleted = new BitSet();
  private final SortedKeys byCreated;
  private final SortedKeys byUpdated;
  private long[] created;
  private long[] updated;
  private Status[] status;
  private int size;

  Conversations(Dataset dataset, Staff staff) {
    this.dataset = dataset;
    this.staff = staff;
    size = dataset.count();
    created = Arrays.copyOf(dataset.created(), size + 64);
    updated = Arrays.copyOf(dataset.updated(), size + 64);
    status = new Status[size + 64];
    for (int number = 0; number < size; number++) {
      status[number] = dataset.status(number);
      counts.merge(status[number], 1, Integer::sum);
    }
    byCreated = new SortedKeys(created, size);
    byUpdated = new SortedKeys(updated, size);
  }

  /** How many there are. */
  int count() {
    return byCreated.size();
  }

  int count(Status of) {
    return counts.getOrDefault(of, 0);
  }

  String id(int number) {
    return dataset.ids().id(number);
  }

  OptionalInt find(String id) {
    OptionalInt number = dataset.ids().number(id);
    return number.isPresent() && exists(number.getAsInt()) ? number : OptionalInt.empty();
  }

  boolean exists(int number) {
    return number < size && !deleted.get(number);
  }

  /** The order that a list asks for. */
  SortedKeys order(boolean createdOrder) {
    return createdOrder ? byCreated : byUpdated;
  }

  /** How many conversations are held apart from the dataset. */
  int held() {
    return held.size();
  }

  Status status(int number) {
    return status[number];
  }

  long updatedAt(int number) {
    return updated[number];
  }

  List<String> tags(int number) {
    Held own = held.get(number);
    return own == null ? dataset.tags(number) : own.tags;
  }

  Visitor visitor(int number) {
    Held own = held.get(number);
    return own == null ? dataset.visitor(number) : own.visitor;
  }

  Row row(int number) {
    Held own = held.get(number);
    Origin origin = own == null ? dataset.origin(number) : own.origin;
    int turns = origin.turns();
    List<SandboxMessage> added = own == null ? List.of() : own.added;
    String last =
        !added.isEmpty()
            ? added.getLast().text()
            : turns == 0 ? null : new Transcript(origin).text(turns - 1);
    String agentId = own == null ? origin.agentId() : own.agentId;
    return new Row(
        origin.id(),
        origin.source(),
        status[number],
        own == null ? origin.tags() : own.tags,
        created[number],
        updated[number],
        agentId == null ? null : staff.agent(agentId).orElse(null),
        own == null ? origin.departmentId() : own.departmentId,
        own == null ? origin.visitor() : own.visitor,
        last,
        turns + added.size());
  }

  List<SandboxMessage> messages(int number) {
    Held own = held.get(number);
    Origin origin = own == null ? dataset.origin(number) : own.origin;
    List<SandboxMessage> messages = new Transcript(origin).messages();
    if (own != null) {
      messages.addAll(own.added);
    }
    return messages;
  }

  /** The overlay of a conversation, which from now on is held. */
  Held hold(int number) {
    return held.computeIfAbsent(number, n -> new Held(dataset.origin(n), dataset.visitor(n)));
  }

  /**
   * Changes what the change mentions.
   *
   * @return whether anything is different now
   */
  boolean apply(int number, Change change) {
    Held own = hold(number);
    boolean different = false;
    Status next = change.status();
    if (next != null && next != status[number]) {
      counts.merge(status[number], -1, Integer::sum);
      counts.merge(next, 1, Integer::sum);
      status[number] = next;
      different = true;
    }
    Change.To agent = change.agent();
    if (agent != null && !Objects.equals(agent.id(), own.agentId)) {
      own.agentId = agent.id();
      different = true;
    }
    Change.To department = change.department();
    if (department != null && !Objects.equals(department.id(), own.departmentId)) {
      own.departmentId = department.id();
      different = true;
    }
    List<String> tags = change.tags();
    if (tags != null && !tags.equals(own.tags)) {
      own.tags = List.copyOf(tags);
      different = true;
    }
    return different;
  }

  /** Moves {@code updated_at} to this moment, never back. */
  void touch(int number, long now) {
    if (now > updated[number]) {
      byUpdated.remove(updated[number], number);
      updated[number] = now;
      byUpdated.add(now, number);
    }
  }

  /** A new, open conversation without messages; its visitor as given, or drawn. */
  int create(@Nullable Visitor visitor, long now) {
    int number = size++;
    if (number >= SortedKeys.MAX_NUMBER) {
      throw new IllegalStateException("This workspace is full");
    }
    if (number == created.length) {
      int more = number + number / 4 + 64;
      created = Arrays.copyOf(created, more);
      updated = Arrays.copyOf(updated, more);
      status = Arrays.copyOf(status, more);
    }
    created[number] = now;
    updated[number] = now;
    status[number] = Status.OPEN;
    counts.merge(Status.OPEN, 1, Integer::sum);
    byCreated.add(now, number);
    byUpdated.add(now, number);
    Origin origin = dataset.origin(number);
    held.put(number, new Held(origin, visitor == null ? origin.visitor() : visitor));
    return number;
  }

  void delete(int number) {
    deleted.set(number);
    held.remove(number);
    counts.merge(status[number], -1, Integer::sum);
    byCreated.remove(created[number], number);
    byUpdated.remove(updated[number], number);
  }

  /** The numbers of all that are not archived, the oldest first. */
  List<Integer> live() {
    List<Integer> live = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      if (status[number].live() && !deleted.get(number)) {
        live.add(number);
      }
    }
    return live;
  }
}
