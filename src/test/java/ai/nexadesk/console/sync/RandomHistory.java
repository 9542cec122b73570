package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.Sender;
import ai.nexadesk.console.sandbox.Status;
import ai.nexadesk.console.sandbox.TrueState;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.store.Reversal;
import ai.nexadesk.console.store.UnsentEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One seeded history of a workspace: colleagues, visitors, this console, faults and restarts in
 * random order; and the check that afterwards copy and server agree and nothing was lost.
 */
final class RandomHistory {

  private static final int STEPS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /**
   * Shown as stopped; left to a colleague by an undo; given up by undoing what was stopped; or
   * taken back by the person before it was sent, so that a colleague's word stands.
   */
  private static final Set<EditResult> STOPPED =
      Set.of(
          EditResult.CONFLICT,
          EditResult.REFUSED,
          EditResult.SKIPPED,
          EditResult.DROPPED,
          EditResult.AGREED);

  private static final List<String> FAULTS =
      List.of(
          "status=503:0.5",
          "status=401*2",
          "status=403*1@PATCH",
          "drop:0.4",
          "half-body:0.4",
          "html:0.4",
          "success-false:0.4",
          "429-without-retry-after*2",
          "retry-after=3s*2",
          "retry-after-date=3s*2",
          "redirect=http://elsewhere.example/*1",
          "malformed-row:0.3",
          "unknown-enum:0.3");

  private final Random random;
  private final Path folder;
  private final VirtualTime time = new VirtualTime();
  private final SandboxServer server;
  private Desk desk;
  private int serial;

  /** What somebody wants to be true in the end: tags that were added and never removed. */
  private final Map<String, Set<String>> tags = new HashMap<>();

  /** Of those, what a change of tags by the console removed, by conversation and change. */
  private final Map<String, Set<String>> tookBack = new HashMap<>();

  /** The last word on a field, by conversation and kind. */
  private final Map<String, Word> words = new HashMap<>();

  /**
   * @param intent of the console's action; 0 for a colleague
   * @param base what the person saw when they chose
   */
  private record Word(long intent, Optional<String> value, Optional<String> base) {
    boolean mine() {
      return intent != 0;
    }
  }

  /** What happened, told when the history fails. */
  private final List<String> story = new ArrayList<>();

  RandomHistory(long seed, Path folder) throws IOException {
    this.random = new Random(seed);
    this.folder = folder;
    this.server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(20 + random.nextInt(40))
                .withSeed(seed)
                .withQuietMessages(random.nextBoolean())
                .withClock(time));
    this.desk = desk();
  }

  private Desk desk() {
    return new Desk(folder, server.baseUrl(), server.demoKey(), time);
  }

  void run() {
    try {
      for (int step = 0; step < STEPS; step++) {
        act();
        // Nobody can help a colleague who acts between the look and the arrival of an edit: the API
        // has no conditional write. So whatever is on its way arrives before the next one acts.
        time.settle();
        if (random.nextInt(3) == 0) {
          time.runFor(Duration.ofMillis(random.nextInt(15_000)));
        }
      }
      server.faults().clear();
      agree();
    } catch (AssertionError e) {
      server.workspace().seen().stream()
          .map(seen ->
              seen.at()
                  + " request "
                  + seen.method()
                  + " "
                  + seen.query()
                  + " "
                  + seen.body()
                  + " -> "
                  + seen.status())
          .forEach(story::add);
      story.sort(null);
      if (Boolean.getBoolean("convergence.story")) {
        story.forEach(System.out::println);
      }
      throw e;
    } finally {
      desk.close();
      server.close();
    }
  }

  private void act() {
    switch (random.nextInt(14)) {
      case 0 -> colleagueSetsStatus();
      case 1 -> colleagueAssigns();
      case 2 -> colleagueTags();
      case 3, 4 -> message();
      case 5 -> server.workspace().create("Visitor " + serial++, null, "Hello, a question");
      case 6, 7, 8 -> edit();
      case 9 -> addFault();
      case 10 -> server.faults().clear();
      case 11 -> colleagueRoutes();
      case 12 -> colleagueRemovesATag();
      default -> rarely();
    }
  }

  private void addFault() {
    String fault = any(FAULTS);
    tell("fault", fault);
    server.faults().add(fault);
  }

  private void tell(String what, Object... about) {
    story.add(time.instant() + " " + what + " " + List.of(about));
  }

  private void rarely() {
    switch (random.nextInt(7)) {
      case 0 -> server.workspace().delete(anyId());
      case 1 -> desk.engine.opened(Optional.of(anyId()));
      case 2 -> desk.engine.refreshNow();
      case 3 -> reverse(desk.edits.undoNewest());
      case 4 -> reverse(desk.edits.redoNewest());
      case 5 -> {
        edit(); // and at once, while it is on its way:
        restart();
      }
      default -> restart();
    }
  }

  private void restart() {
    desk.close();
    tell("restart");
    desk = desk();
  }

  private void reverse(Optional<Reversal> reversal) {
    if (reversal.isEmpty()) {
      return;
    }
    long intent = reversal.get().intent();
    for (IntentResult result : desk.store.progress().results(intent)) {
      if (result.result() != EditResult.SKIPPED) {
        String id = desk.store.conversations().get(result.conversation()).orElseThrow().id();
        tell("undo or redo", id, result);
        if (result.result() != EditResult.AGREED || !unsaid(id, result.edit())) {
          meant(id, result.edit(), intent);
        }
      }
    }
  }

  /**
   * Tags taken back before they left were never said, and a colleague's word on them stands: only
   * what the console's own word had changed is as before. Answers whether it was about tags.
   */
  private boolean unsaid(String id, Edit reversal) {
    if (!(reversal instanceof Edit.ChangeTags(List<String> add, List<String> remove))) {
      return false;
    }
    Set<String> forgotten = tookBack.getOrDefault(id + reversal.inverse(), Set.of());
    Set<String> expected = tags.computeIfAbsent(id, any -> new HashSet<>());
    add.stream().filter(forgotten::contains).forEach(expected::add);
    remove.forEach(expected::remove);
    return true;
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String anyId() {
    List<String> ids = server.workspace().ids();
    // Few of them, so that colleagues and the console meet.
    return ids.get(ids.size() - 1 - random.nextInt(Math.min(6, ids.size())));
  }

  private void colleagueSetsStatus() {
    String id = anyId();
    Status status = any(List.of(Status.values()));
    TrueState before = truth(id);
    server.workspace().setStatus(id, status);
    tell("colleague sets", id, status);
    said(id, "/status", before.status().equals(status), Optional.of(status.wire()));
  }

  private void colleagueAssigns() {
    String id = anyId();
    String agent = random.nextInt(4) == 0 ? null : any(server.agents()).id();
    TrueState before = truth(id);
    server.workspace().assign(id, agent);
    tell("colleague assigns", id, String.valueOf(agent));
    said(id, "/agent", Objects.equals(before.agentId(), agent), Optional.ofNullable(agent));
  }

  private TrueState truth(String id) {
    return server.workspace().state(id).orElseThrow();
  }

  private boolean waits(String id, Word word) {
    long key = desk.find(id).key();
    return desk.store.progress().results(word.intent()).stream()
        .anyMatch(result -> result.conversation() == key && result.result() == EditResult.WAITING);
  }

  /**
   * A colleague's word. Setting what is set already is none that anybody could hear; and setting it
   * back to what the person saw when they chose is none against their choice, while it waits.
   */
  private void said(String id, String field, boolean already, Optional<String> value) {
    Word held = words.get(id + field);
    boolean asSeen = held != null && held.mine() && held.base().equals(value) && waits(id, held);
    if (!already && !asSeen) {
      words.put(id + field, new Word(0, value, value));
    }
  }

  private void colleagueRoutes() {
    String id = anyId();
    String department = random.nextInt(4) == 0 ? null : any(server.departments()).id();
    TrueState before = truth(id);
    server.workspace().setDepartment(id, department);
    tell("colleague routes", id, String.valueOf(department));
    said(
        id,
        "/department",
        Objects.equals(before.departmentId(), department),
        Optional.ofNullable(department));
  }

  private void colleagueTags() {
    String id = anyId();
    String tag = "s" + serial++;
    List<String> now = new ArrayList<>(server.workspace().state(id).orElseThrow().tags());
    now.add(tag);
    server.workspace().setTags(id, now);
    tell("colleague tags", id, tag);
    tags.computeIfAbsent(id, key -> new HashSet<>()).add(tag);
  }

  /** One that nobody is about to change: taking away what is still on its way has no one truth. */
  private void colleagueRemovesATag() {
    String id = anyId();
    boolean quiet =
        desk.store.outbox().unsent(1000).stream()
            .noneMatch(edit -> edit.conversationId().equals(id));
    List<String> now = new ArrayList<>(server.workspace().state(id).orElseThrow().tags());
    if (quiet && !now.isEmpty()) {
      String tag = now.remove(random.nextInt(now.size()));
      server.workspace().setTags(id, now);
      tell("colleague removes", id, tag);
      tags.computeIfAbsent(id, key -> new HashSet<>()).remove(tag);
    }
  }

  private void message() {
    server
        .workspace()
        .addMessage(anyId(), any(List.of(Sender.VISITOR, Sender.AGENT)), "Message " + serial++);
  }

  private void edit() {
    Optional<Conversation> held = desk.store.conversations().find(anyId());
    if (held.isEmpty() || held.get().marks().gone()) {
      return;
    }
    List<Long> keys = List.of(held.get().key());
    long before = desk.store.progress().newest().orElse(0L);
    switch (random.nextInt(7)) {
      case 0 -> desk.edits.setStatus(some(keys), any(List.of(Status.values())).wire());
      case 1 -> desk.edits.assign(some(keys), any(server.agents()).id());
      case 2 -> desk.edits.route(keys, any(server.departments()).id());
      case 3 ->
          desk.edits.changeTags(keys, List.of(), held.get().tags().stream().limit(1).toList());
      default -> desk.edits.changeTags(some(keys), List.of("c" + serial++), List.of());
    }
    long intent = desk.store.progress().newest().orElse(0L);
    if (intent != before) {
      for (IntentResult result : desk.store.progress().results(intent)) {
        String id = desk.store.conversations().get(result.conversation()).orElseThrow().id();
        tell("console", id, result.edit());
        meant(id, result.edit(), intent);
      }
    }
  }

  /** Now and then a few more of the newest: a bulk edit. */
  private List<Long> some(List<Long> keys) {
    if (random.nextInt(4) != 0) {
      return keys;
    }
    List<Long> all = new ArrayList<>(keys);
    for (long key : desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 5)) {
      if (!all.contains(key)) {
        all.add(key);
      }
    }
    return all;
  }

  /** What the first of the edits that wait started from. */
  private Optional<String> base(String field, Optional<String> from) {
    Word held = words.get(field);
    String id = field.substring(0, field.indexOf('/'));
    return held != null && held.mine() && waits(id, held) ? held.base() : from;
  }

  /** Remembers the console's word, to be held against the end. */
  private void meant(String id, Edit edit, long intent) {
    switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          words.put(
              id + "/status",
              new Word(intent, Optional.of(to), base(id + "/status", Optional.of(from))));
      case Edit.Assign(String from, String to) ->
          words.put(
              id + "/agent",
              new Word(
                  intent, Optional.ofNullable(to), base(id + "/agent", Optional.ofNullable(from))));
      case Edit.Route(String from, String to) ->
          words.put(
              id + "/department",
              new Word(
                  intent,
                  Optional.ofNullable(to),
                  base(id + "/department", Optional.ofNullable(from))));
      case Edit.ChangeTags(List<String> add, List<String> remove) -> {
        Set<String> expected = tags.computeIfAbsent(id, any -> new HashSet<>());
        Set<String> took = new HashSet<>(expected);
        took.retainAll(remove);
        tookBack.put(id + edit, took);
        expected.addAll(add);
        remove.forEach(expected::remove);
      }
    }
  }

  private void agree() {
    desk.engine.refreshNow();
    desk.engine.checkEverything();
    AssertionError last = null;
    for (Duration waited = Duration.ZERO;
        waited.compareTo(PATIENCE) < 0;
        waited = waited.plusSeconds(5)) {
      time.runFor(Duration.ofSeconds(5));
      try {
        check();
        return;
      } catch (AssertionError e) {
        last = e;
      }
    }
    throw Objects.requireNonNull(last);
  }

  private void check() {
    List<UnsentEdit> unsent = desk.store.outbox().unsent(1000);
    assertThat(unsent).extracting(UnsentEdit::state).doesNotContain(UnsentEdit.State.WAITING);
    Set<String> there = new HashSet<>(server.workspace().ids());
    for (String id : there) {
      agrees(server.workspace().state(id).orElseThrow());
    }
    long[] held = desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 0);
    assertThat(held).as("conversations held").hasSize(there.size());
  }

  private void agrees(TrueState truth) {
    Conversation held =
        desk.store
            .conversations()
            .find(truth.id())
            .orElseThrow(() -> new AssertionError(truth.id() + " is not held"));
    assertThat(held.status().word()).as("status").isEqualTo(truth.status().wire());
    assertThat(held.agent() == null ? null : held.agent().id())
        .as("agent")
        .isEqualTo(truth.agentId());
    assertThat(held.department() == null ? null : held.department().id())
        .as("department")
        .isEqualTo(truth.departmentId());
    assertThat(held.tags()).as("tags").isEqualTo(truth.tags());
    assertThat(held.messageCount()).as("message count").isEqualTo(truth.messageCount());
    assertThat(held.updatedAt()).as("time").isEqualTo(truth.updatedAt().toEpochMilli());
    if (truth.status().live()) {
      History history = desk.store.messages().history(held.key());
      assertThat(history.messages())
          .as("messages of %s, held %s", truth.id(), history.held())
          .hasSize(truth.messageCount());
    }
    assertThat(truth.tags())
        .as("tags somebody added to %s", truth.id())
        .containsAll(tags.getOrDefault(truth.id(), Set.of()));
    keptItsWord(truth, "/status", Optional.of(truth.status().wire()));
    keptItsWord(truth, "/agent", Optional.ofNullable(truth.agentId()));
    keptItsWord(truth, "/department", Optional.ofNullable(truth.departmentId()));
  }

  /** Whoever spoke last has it their way; the console's word may instead be shown as stopped. */
  private void keptItsWord(TrueState truth, String field, Optional<String> now) {
    Word word = words.get(truth.id() + field);
    if (word == null || word.value().equals(now)) {
      return;
    }
    assertThat(word.mine())
        .as("%s%s: a colleague said %s last, it is %s", truth.id(), field, word.value(), now)
        .isTrue();
    long key = desk.find(truth.id()).key();
    assertThat(desk.store.progress().results(word.intent()))
        .as("%s%s was to be %s, is %s: to be shown", truth.id(), field, word.value(), now)
        .anyMatch(result -> result.conversation() == key && STOPPED.contains(result.result()));
  }
}
