package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the copy tells about the work that is left, all of it as it was at one moment.
 *
 * @param totals of everything live
 * @param agents live work per agent, nobody's under null
 * @param departments live work per department, that of none under null
 * @param tags live work per tag; a conversation counts for each of its tags
 * @param sources live work per way of coming in
 * @param waits since when visitors wait, server time, the longest first
 * @param today what happened since midnight
 * @param before what happened on the same weekday before
 * @param observedSince server time of the first change this copy noticed, null when none was yet
 * @param longest who waits longest, null when nobody is known to wait
 * @param dropped the first of those that were assigned and then left waiting
 * @param asked the first of those who asked for a person and got a bot
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record QueueFacts(
    Totals totals,
    List<Load> agents,
    List<Load> departments,
    List<Load> tags,
    List<Load> sources,
    long[] waits,
    Day today,
    Day before,
    @Nullable Long observedSince,
    @Nullable Conversation longest,
    List<Conversation> dropped,
    List<Conversation> asked) {

  /**
   * Counts over everything live.
   *
   * @param waitingUnknown those whose messages were never read
   * @param unassignedWaiting with nobody, and the visitor waits
   */
  public record Totals(
      int live,
      int open,
      int pending,
      int active,
      int unassigned,
      int unassignedWaiting,
      int waiting,
      int waitingUnknown,
      int dropped,
      int asked) {}

  /**
   * Live work of one agent, department, tag or source.
   *
   * @param id null for none
   * @param name how it is called, its id when nobody named it
   */
  public record Load(@Nullable String id, String name, int live, int waiting) {}

  /**
   * What happened in each hour of a day.
   *
   * @param edges where the hours begin, and after them the end of the last, server time
   * @param arrived conversations created
   * @param archived conversations seen to be archived, each once an hour
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Day(long[] edges, int[] arrived, int[] archived) {}
}
