package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.store.QueueCounts;
import ai.nexadesk.console.store.QueueFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out the figures of the queue. Safe on any thread but the JavaFX one: it asks the copy.
 *
 * <p>Dropped is what an agent has and whose visitor spoke last and has had no answer for some
 * hours. The hours count from the first message nobody answered and not from the agent's last: a
 * visitor who comes back after a week is not dropped in the same minute.
 */
public final class Queue {

  private static final int ROWS = 6;

  private final QueueCounts counts;
  private final InstantSource serverClock;
  private final ZoneId zone;

  /**
   * @param serverClock what the server's clock shows now
   * @param zone where the person is, for the hours of the day
   */
  public Queue(QueueCounts counts, InstantSource serverClock, ZoneId zone) {
    this.counts = counts;
    this.serverClock = serverClock;
    this.zone = zone;
  }

  /**
   * The figures of this moment.
   *
   * @param unansweredFor how long without an answer counts as dropped
   */
  public QueueFigures figures(Duration unansweredFor) {
    long now = serverClock.millis();
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(now), zone);
    Query dropped = dropped(now, unansweredFor);
    Query asked = live(new Query.AskedForPerson());
    QueueFacts facts =
        counts.facts(
            new QueueCounts.Question(
                Hours.edges(today, zone),
                Hours.edges(today.minusWeeks(1), zone),
                dropped,
                asked,
                ROWS));
    QueueFacts.Totals totals = facts.totals();
    return new QueueFigures(
        now,
        new Figure(totals.live(), live()),
        List.of(
            new Figure(totals.open(), View.OPEN.query(Optional.empty())),
            new Figure(totals.pending(), View.PENDING.query(Optional.empty())),
            new Figure(totals.active(), View.ACTIVE.query(Optional.empty()))),
        new Figure(totals.unassigned(), live(new Query.Unassigned())),
        new Figure(
            totals.unassignedWaiting(), live(new Query.Unassigned(), new Query.VisitorWaits())),
        new Figure(totals.waiting(), live(new Query.VisitorWaits())),
        new Figure(totals.waitingUnknown(), live(new Query.WaitingUnknown())),
        new Waits(now, facts.waits()),
        facts.longest(),
        shares(facts.agents(), id -> id == null ? new Query.Unassigned() : new Query.WithAgent(id)),
        shares(
            facts.departments(),
            id -> id == null ? new Query.WithoutDepartment() : new Query.InDepartment(id)),
        shares(facts.tags(), id -> new Query.HasTag(id == null ? "" : id)),
        shares(facts.sources(), id -> new Query.FromSource(id == null ? "" : id)),
        hours(now, facts, QueueFacts.Day::arrived, Query.CreatedIn::new),
        hours(now, facts, QueueFacts.Day::archived, Query.ArchivedIn::new),
        facts.observedSince(),
        new QueueFigures.Stuck(new Figure(totals.dropped(), dropped), facts.dropped()),
        new QueueFigures.Stuck(new Figure(totals.asked(), asked), facts.asked()));
  }

  private static Query dropped(long now, Duration unansweredFor) {
    return live(
        new Query.Not(new Query.Unassigned()),
        new Query.WaitsSince(Long.MIN_VALUE, now - unansweredFor.toMillis() + 1));
  }

  /** As the views have it: without what was put away until later. */
  private static Query live(Query... more) {
    List<Query> parts = new ArrayList<>(List.of(new Query.Live()));
    parts.addAll(List.of(more));
    return Query.awake(Query.all(parts));
  }

  private static List<Share> shares(
      List<QueueFacts.Load> loads, Function<@Nullable String, Query> query) {
    return loads.stream()
        .map(load -> {
          Query whose = query.apply(load.id());
          return new Share(
              load.id(),
              load.name(),
              new Figure(load.live(), live(whose)),
              new Figure(load.waiting(), live(whose, new Query.VisitorWaits())));
        })
        .toList();
  }

  /** What happened between two moments. */
  @FunctionalInterface
  private interface Between {
    Query query(long from, long until);
  }

  private static Hours hours(
      long now, QueueFacts facts, Function<QueueFacts.Day, int[]> counts, Between between) {
    List<Figure> today = figures(facts.today(), counts, between);
    List<Figure> before = figures(facts.before(), counts, between);
    long[] edges = facts.today().edges();
    List<Hours.Hour> hours = new ArrayList<>();
    for (int i = 0; i < today.size(); i++) {
      hours.add(new Hours.Hour(edges[i], edges[i] <= now, today.get(i), before.get(i)));
    }
    return new Hours(hours);
  }

  private static List<Figure> figures(
      QueueFacts.Day day, Function<QueueFacts.Day, int[]> counts, Between between) {
    List<Figure> figures = new ArrayList<>();
    int[] hours = counts.apply(day);
    for (int i = 0; i < hours.length; i++) {
      figures.add(new Figure(hours[i], between.query(day.edges()[i], day.edges()[i + 1])));
    }
    return figures;
  }
}
