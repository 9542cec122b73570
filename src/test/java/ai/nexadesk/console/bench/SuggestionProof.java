package ai.nexadesk.console.bench;

import ai.nexadesk.console.bench.Guesses.Guess;
import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.sandbox.LabelledThreads;
import ai.nexadesk.console.sandbox.LabelledThreads.Labelled;
import ai.nexadesk.console.store.SameVisitor;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.triage.Suggestions;
import ai.nexadesk.console.triage.Suggestions.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proof 61: how often a suggestion is right, beside guessing what is most frequent and what the
 * same visitor had before.
 *
 * <p>Conversations of the sandbox are put into a copy with their tags and agents; others as they
 * were before anybody had answered, with neither, and what they got is guessed. The sandbox words
 * each topic in a few ways, so the first measure is a kind one; in the second, no conversation of
 * the copy words its topic as the one that is guessed does.
 */
final class SuggestionProof implements Bench.Proof {

  private static final int NUMBER = 61;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int CONVERSATIONS = 4_000;
  private static final int EVERY = 8;
  private static final int HELD_BACK = 2;
  private static final int GUESSED = 500;

  private final List<Line> lines = new ArrayList<>();

  @Override
  public List<Line> measure(Path folder) throws Exception {
    List<Labelled> threads = new LabelledThreads(NUMBER, CONVERSATIONS, NOW).archived().toList();
    guess(
        folder.resolve("any"),
        "any wording",
        threads.stream(),
        thread -> Math.floorMod(thread.id().hashCode(), EVERY) == 0);
    guess(
        folder.resolve("new"),
        "in a wording not met before",
        threads.stream().filter(thread -> thread.wordings() > HELD_BACK),
        thread -> thread.wording() == HELD_BACK);
    return lines;
  }

  private void guess(Path folder, String what, Stream<Labelled> threads, Predicate<Labelled> held)
      throws IOException {
    List<Labelled> all = threads.toList();
    List<Labelled> known = all.stream().filter(held.negate()).toList();
    List<Labelled> asked =
        all.stream()
            .filter(held)
            .filter(thread -> !thread.unanswered().isEmpty())
            .limit(GUESSED)
            .toList();
    try (Store store = Store.open(Files.createDirectories(folder), InstantSource.fixed(NOW))) {
      known.forEach(thread -> put(store, thread, true));
      Guess frequent = frequent(store, known);
      asked.forEach(thread -> put(store, thread, false));
      score(what, store, asked, frequent);
    }
  }

  private void score(String what, Store store, List<Labelled> asked, Guess frequent) {
    Guesses ours = new Guesses();
    Guesses byFrequency = new Guesses();
    Guesses byVisitor = new Guesses();
    Shown shown = new Shown();
    for (Labelled thread : asked) {
      Conversation one = store.conversations().find(thread.id()).orElseThrow();
      Suggestions made =
          Suggestions.of(store.similar().to(one.key(), Suggestions.NEAREST, () -> false));
      ours.add(thread, similar(made).or(frequent));
      byFrequency.add(thread, frequent);
      byVisitor.add(thread, visitor(store, one).or(frequent));
      shown.add(thread, made.tagsFor(one), made.agentFor(one));
    }
    double best = ours.bestThree();
    List<Guesses> all = List.of(ours, byFrequency, byVisitor);
    say(what + ": tag, precision@1", Guesses::first, all, "");
    say(
        what + ": tags, precision@3",
        Guesses::three,
        all,
        " (best possible " + Guesses.percent(best) + ")");
    say(what + ": agent, accuracy", Guesses::agent, all, "");
    lines.add(new Line(NUMBER, what + ": what is shown", shown.words(asked.size()), "", true));
  }

  private void say(String what, ToDoubleFunction<Guesses> share, List<Guesses> all, String more) {
    List<String> shares =
        all.stream().map(one -> Guesses.percent(share.applyAsDouble(one))).toList();
    double ours = share.applyAsDouble(all.getFirst());
    lines.add(
        new Line(
            NUMBER,
            what,
            "similar %s · most frequent %s · same visitor %s%s"
                .formatted(shares.get(0), shares.get(1), shares.get(2), more),
            "above both",
            all.stream().skip(1).allMatch(other -> ours > share.applyAsDouble(other))));
  }

  private static Guess similar(Suggestions made) {
    return new Guess(
        made.tags().stream().map(Proposal::value).toList(),
        made.agents().stream().findFirst().map(agent -> agent.value().id()));
  }

  private static Guess frequent(Store store, List<Labelled> known) {
    Map<String, Long> agents =
        known.stream()
            .map(Labelled::agentId)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Guess(
        store.conversations().tags(3).stream().map(TagCount::tag).toList(),
        agents.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey));
  }

  /** What the visitor's newest conversation that had any had. */
  private static Guess visitor(Store store, Conversation one) {
    List<Conversation> others =
        store.sameVisitor().of(one, Suggestions.NEAREST).stream()
            .map(SameVisitor.Found::conversation)
            .toList();
    return new Guess(
        others.stream()
            .map(Conversation::tags)
            .filter(tags -> !tags.isEmpty())
            .findFirst()
            .orElse(List.of()),
        others.stream()
            .map(Conversation::agent)
            .filter(Objects::nonNull)
            .map(Agent::id)
            .findFirst());
  }

  private static void put(Store store, Labelled thread, boolean dealtWith) {
    List<Message> messages = dealtWith ? thread.messages() : thread.unanswered();
    ConversationFacts facts =
        ConversationFacts.of(thread.id())
            .text(ConversationField.SOURCE, "widget")
            .text(ConversationField.STATUS, dealtWith ? "archived" : "open")
            .tags(dealtWith ? thread.tags() : List.of())
            .number(ConversationField.CREATED_AT, thread.createdAt())
            .number(ConversationField.UPDATED_AT, thread.createdAt())
            .text(ConversationField.AGENT_ID, dealtWith ? thread.agentId() : null)
            .text(ConversationField.VISITOR_EMAIL, thread.email())
            .number(ConversationField.MESSAGE_COUNT, (long) messages.size())
            .build();
    store.server().rows(List.of(facts), store.server().ask(), NOW.toEpochMilli());
    store.messages().take(facts, messages, true, store.server().ask(), NOW.toEpochMilli());
  }

  /** How much of what a person sees is right: less is shown than is guessed. */
  private static final class Shown {

    private int tags;
    private int right;
    private int withTag;
    private int agents;
    private int rightAgents;

    void add(Labelled thread, List<Proposal<String>> shown, Optional<Proposal<Agent>> agent) {
      tags += shown.size();
      right += (int) shown.stream().filter(tag -> thread.tags().contains(tag.value())).count();
      withTag += shown.isEmpty() ? 0 : 1;
      if (agent.isPresent() && thread.agentId() != null) {
        agents++;
        rightAgents += agent.get().value().id().equals(thread.agentId()) ? 1 : 0;
      }
    }

    String words(int asked) {
      return "%d of %d tags right · some tag for %s of conversations · %d of %d agents right"
          .formatted(right, tags, Guesses.percent((double) withTag / asked), rightAgents, agents);
    }
  }
}
