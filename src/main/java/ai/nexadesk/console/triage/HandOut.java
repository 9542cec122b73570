package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.QueueCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, Integer> load = new LinkedHashMap<>();
    Map<String, Agent> agents = new LinkedHashMap<>();
    for (Candidate candidate : among) {
      load.put(candidate.agent().id(), candidate.live());
      agents.put(candidate.agent().id(), candidate.agent());
    }
    Map<Long, String> to = new LinkedHashMap<>();
    if (keepPrevious) {
      for (QueueCounts.Work piece : work) {
        piece
            .previousAgent()
            .filter(agents::containsKey)
            .ifPresent(id -> {
              to.put(piece.conversation().key(), id);
              load.merge(id, 1, Integer::sum);
            });
      }
    }
    for (QueueCounts.Work piece : work) {
      if (!to.containsKey(piece.conversation().key())) {
        leastLoaded(load)
            .ifPresent(id -> {
              to.put(piece.conversation().key(), id);
              load.merge(id, 1, Integer::sum);
            });
      }
    }
    return of(
        work.stream()
            .map(piece ->
                new Given(
                    piece,
                    Optional.ofNullable(to.get(piece.conversation().key()))
                        .map(agents::get)
                        .orElse(null)))
            .toList(),
        among);
  }

  private static Optional<String> leastLoaded(Map<String, Integer> load) {
    return load.entrySet().stream()
        .min(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
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
