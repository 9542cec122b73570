package ai.nexadesk.console.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state behind the server, and the way to play a colleague or a visitor from inside the
 * process.
 *
 * <p>Any thread; every call is atomic. A method that takes an id throws {@link
 * NoSuchElementException} when no such conversation exists.
 */
public final class Workspace {

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final boolean quietMessages;
  private final Staff staff;
  private final Conversations conversations;
  private final RequestLog log = new RequestLog();
  private final Dice messageIds;
  private final Life life;
  private long messagesWritten;

  Workspace(SandboxOptions options, Staff staff) {
    this.staff = staff;
    clock = options.clock();
    quietMessages = options.quietMessages();
    messageIds = Dice.of(options.seed()).on("new messages");
    var dataset = new Dataset(options.seed(), options.conversations(), clock.instant(), staff);
    conversations = new Conversations(dataset, staff);
    life = new Life(this, conversations, staff, options.seed());
  }

  /** The ids of all conversations, the oldest first. */
  public List<String> ids() {
    return locked(() -> {
      SortedKeys order = conversations.order(true);
      List<String> ids = new ArrayList<>(order.size());
      for (int place = 0; place < order.size(); place++) {
        ids.add(conversations.id(order.at(place)));
      }
      return ids;
    });
  }

  /** What the server really holds about a conversation; empty when it does not exist. */
  public Optional<TrueState> state(String id) {
    return locked(() -> {
      OptionalInt number = conversations.find(id);
      return number.isPresent() ? Optional.of(state(number.getAsInt())) : Optional.empty();
    });
  }

  /** As a colleague: sets the status. */
  public void setStatus(String id, Status status) {
    edit(id, Change.status(status));
  }

  /**
   * As a colleague: assigns to an agent, or to nobody.
   *
   * @throws IllegalArgumentException when no agent has this id
   */
  public void assign(String id, @Nullable String agentId) {
    if (agentId != null && staff.agent(agentId).isEmpty()) {
      throw new IllegalArgumentException("No agent has the id " + agentId);
    }
    edit(id, Change.agent(agentId));
  }

  /**
   * As a colleague: moves to a department, or out of any.
   *
   * @throws IllegalArgumentException when no department has this id
   */
  public void setDepartment(String id, @Nullable String departmentId) {
    if (departmentId != null && !staff.hasDepartment(departmentId)) {
      throw new IllegalArgumentException("No department has the id " + departmentId);
    }
    edit(id, Change.department(departmentId));
  }

  /** As a colleague: replaces all tags. */
  public void setTags(String id, List<String> tags) {
    edit(id, Change.tags(tags));
  }

  /**
   * Adds a message, now. An agent's is signed by whoever has the conversation.
   *
   * @return the id of the message
   */
  public String addMessage(String id, Sender sender, String text) {
    return locked(() -> write(number(id), sender, text, Attachments.NONE).id());
  }

  /** Adds a message with these attachments, now, and answers its id. */
  public String addMessage(String id, Sender sender, String text, Attachments attachments) {
    return locked(() -> write(number(id), sender, text, attachments).id());
  }

  /**
   * Lets somebody write in for the first time.
   *
   * @param name as {@code visitor_name}; null for somebody who did not say
   * @return the id of the new conversation, which is open and unassigned
   */
  public String create(@Nullable String name, @Nullable String email, String text) {
    var visitor =
        new Visitor(
            name == null ? "there" : name,
            "en",
            email == null ? "nobody@mail.example" : email,
            "their company",
            name,
            null,
            email,
            null,
            null);
    return locked(() -> {
      int number = conversations.create(visitor, now());
      write(number, Sender.VISITOR, text, Attachments.NONE);
      return conversations.id(number);
    });
  }

  /** Deletes a conversation: it vanishes from lists and answers 404. */
  public void delete(String id) {
    locked(() -> {
      conversations.delete(number(id));
      return true;
    });
  }

  /**
   * Lets this much of life happen at once, at pace 1, stamped with the clock's present time.
   *
   * <p>The same sequence of calls on the same seed does the same things.
   */
  public void live(Duration duration) {
    locked(() -> {
      life.pass(duration);
      return true;
    });
  }

  /** How many requests of this method have arrived, refused ones too. */
  public long requests(String method) {
    return log.count(method);
  }

  /** How many requests have arrived, refused ones too. */
  public long requests() {
    return log.count();
  }

  /** The last 10,000 requests, the oldest first. */
  public List<SeenRequest> seen() {
    return log.seen();
  }

  /** The bodies of the accepted PATCH requests for a conversation, the oldest first. */
  public List<String> patches(String id) {
    return log.patches(id);
  }

  RequestLog log() {
    return log;
  }

  Staff staff() {
    return staff;
  }

  Page page(ListRequest request) {
    return locked(() -> Listing.page(conversations, request));
  }

  /** Reads a conversation's head and messages as of one moment. */
  <T> Optional<T> read(String id, Function<Detail, T> reader) {
    Optional<Detail> detail =
        locked(() -> {
          OptionalInt found = conversations.find(id);
          if (found.isEmpty()) {
            return Optional.empty();
          }
          int number = found.getAsInt();
          return Optional.of(new Detail(conversations.row(number), conversations.messages(number)));
        });
    return detail.map(reader);
  }

  /** A head with its messages. */
  record Detail(Row head, List<SandboxMessage> messages) {}

  /** As a client: changes and answers the head afterwards; empty when there is no such one. */
  Optional<Row> patch(String id, Change change) {
    return locked(() -> {
      OptionalInt number = conversations.find(id);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      conversations.hold(number.getAsInt()).editedByClient = true;
      apply(number.getAsInt(), change);
      return Optional.of(conversations.row(number.getAsInt()));
    });
  }

  /** Under the lock: a change moves {@code updated_at} only when something is different. */
  void apply(int number, Change change) {
    if (conversations.apply(number, change)) {
      conversations.touch(number, now());
    }
  }

  /** Under the lock: writes a message now. */
  SandboxMessage write(int number, Sender sender, String text, Attachments attachments) {
    long now = now();
    Held own = conversations.hold(number);
    String agentId = own.agentId;
    String name =
        switch (sender) {
          case VISITOR -> own.visitor.name();
          case BOT -> null;
          case AGENT ->
              (agentId == null ? Optional.<Person>empty() : staff.agent(agentId))
                  .orElse(own.origin.speaker())
                  .firstName();
        };
    var message =
        new SandboxMessage(
            Transcript.id(messageIds.on(messagesWritten++)),
            sender,
            text,
            attachments,
            "delivered",
            Instant.ofEpochMilli(now),
            name);
    own.added.add(message);
    if (!quietMessages) {
      conversations.touch(number, now);
    }
    return message;
  }

  long now() {
    return clock.millis();
  }

  private void edit(String id, Change change) {
    locked(() -> {
      apply(number(id), change);
      return true;
    });
  }

  private int number(String id) {
    return conversations
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("No conversation has the id " + id));
  }

  private TrueState state(int number) {
    Row row = conversations.row(number);
    return new TrueState(
        row.id(),
        row.status(),
        row.agent() == null ? null : row.agent().id(),
        row.departmentId(),
        row.tags(),
        Instant.ofEpochMilli(row.createdAt()),
        Instant.ofEpochMilli(row.updatedAt()),
        row.visitor().name(),
        conversations.messages(number));
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
