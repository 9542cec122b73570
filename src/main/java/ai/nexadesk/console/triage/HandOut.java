package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.QueueCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of who takes what nobody has. Immutable; nothing happens until it is submitted.
 *
 * <p>The work comes in order, the longest waiting first, and each piece goes to whoever has least
 * at that moment: so the loads end as even as the work allows, and whoever waits longest is with
 * somebody who has least to do. Where the visitor's previous agent is to be kept, those pieces are
 * given first and the rest evens out what they left.
 */
public record HandOut(List<Given> given, List<Load> loads) {

  public HandOut {
    given = List.copyOf(given);
    loads = List.copyOf(loads);
  }

  /** One of those who may get work, and how many live conversations they have now. */
  public record Candidate(Agent agent, int live) {}

  /** One conversation and who would get it; null leaves it with nobody. */
  public record Given(QueueCounts.Work work, @Nullable Agent agent) {
    public Optional<Agent> to() {
      return Optional.ofNullable(agent);
    }

    public long key() {
      return work.conversation().key();
    }
  }

  /** What somebody has now, and would have. */
  public record Load(Agent agent, int before, int after) {}

  /**
   * Proposes.
   *
   * @param work in the order it is to be given
   * @param among who gets some; nobody leaves everything as it is
   * @param keepPrevious whether a visitor goes back to the agent they had, where that one is among
   *     the chosen
   */
  public static HandOut propose(
      List<QueueCounts.Work> work, List<Candidate> among, boolean keepPrevious) {
    Map<String, Candidate> agents = new LinkedHashMap<>();
    among.forEach(candidate -> agents.put(candidate.agent().id(), candidate));
    Map<Long, Agent> to = keepPrevious ? toPrevious(work, agents) : new HashMap<>();
    Map<String, Integer> kept = new HashMap<>();
    to.values().forEach(agent -> kept.merge(agent.id(), 1, Integer::sum));
    PriorityQueue<Turn> turns = new PriorityQueue<>();
    for (Candidate candidate : agents.values()) {
      int load = candidate.live() + kept.getOrDefault(candidate.agent().id(), 0);
      turns.add(new Turn(load, turns.size(), candidate.agent()));
    }
    for (QueueCounts.Work piece : work) {
      if (!turns.isEmpty() && !to.containsKey(piece.conversation().key())) {
        Turn turn = turns.remove();
        to.put(piece.conversation().key(), turn.agent());
        turns.add(new Turn(turn.load() + 1, turn.place(), turn.agent()));
      }
    }
    return of(
        work.stream().map(piece -> new Given(piece, to.get(piece.conversation().key()))).toList(),
        among);
  }

  /** Whose turn it is: whoever has least, of several the one chosen first. */
  private record Turn(int load, int place, Agent agent) implements Comparable<Turn> {

    @Override
    public int compareTo(Turn other) {
      int less = Integer.compare(load, other.load);
      return less == 0 ? Integer.compare(place, other.place) : less;
    }
  }

  private static Map<Long, Agent> toPrevious(
      List<QueueCounts.Work> work, Map<String, Candidate> agents) {
    Map<Long, Agent> to = new HashMap<>();
    for (QueueCounts.Work piece : work) {
      Candidate had = piece.previousAgent().map(agents::get).orElse(null);
      if (had != null) {
        to.put(piece.conversation().key(), had.agent());
      }
    }
    return to;
  }

  /** This proposal with some of it given to somebody else, or to nobody. */
  public HandOut with(Set<Long> keys, @Nullable Agent to) {
    List<Given> changed = new ArrayList<>(given);
    changed.replaceAll(one -> keys.contains(one.key()) ? new Given(one.work(), to) : one);
    return of(
        changed, loads.stream().map(load -> new Candidate(load.agent(), load.before())).toList());
  }

  /** Agent id by key, of what goes to somebody. */
  public Map<Long, String> agents() {
    Map<Long, String> all = new LinkedHashMap<>();
    given.forEach(one -> one.to().ifPresent(agent -> all.put(one.key(), agent.id())));
    return all;
  }

  private static HandOut of(List<Given> given, List<Candidate> among) {
    Map<String, Integer> gets = new LinkedHashMap<>();
    given.forEach(one -> one.to().ifPresent(agent -> gets.merge(agent.id(), 1, Integer::sum)));
    return new HandOut(
        given,
        among.stream()
            .map(who ->
                new Load(
                    who.agent(), who.live(), who.live() + gets.getOrDefault(who.agent().id(), 0)))
            .toList());
  }
}
