package ai.nexadesk.console.sandbox;

import ai.nexadesk.console.domain.Message;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's conversations with what is known of how they were made, to measure guesses by. Any
 * thread.
 */
public final class LabelledThreads {

  private final Dataset dataset;

  /** So many, of this seed. */
  public LabelledThreads(long seed, int count, Instant now) {
    dataset = new Dataset(seed, count, now, new Staff());
  }

  /**
   * One thread.
   *
   * @param wording which of its topic's ways to say it the thread goes: 0, 1 or 2
   * @param wordings how many ways there are to begin it
   * @param tags what it was tagged with
   * @param agentId who had it, null for nobody
   * @param messages all of them, the oldest first
   */
  public record Labelled(
      String id,
      String topic,
      int wording,
      int wordings,
      List<String> tags,
      @Nullable String agentId,
      @Nullable String email,
      long createdAt,
      List<Message> messages) {

    /** What stood there when somebody had to decide: all before an agent's first answer. */
    public List<Message> unanswered() {
      return messages.stream().takeWhile(one -> !one.senderType().equals("agent")).toList();
    }
  }

  /** Those that came to an end, the oldest first. */
  public Stream<Labelled> archived() {
    return IntStream.range(0, dataset.count())
        .filter(number -> !dataset.status(number).live())
        .mapToObj(number -> thread(dataset.origin(number)));
  }

  private static Labelled thread(Origin origin) {
    Script topic = origin.scripts().getFirst();
    List<SandboxMessage> messages = new Transcript(origin).messages();
    int wordings = topic.turns().getFirst().wordings().size();
    return new Labelled(
        origin.id(),
        topic.id(),
        origin.lane() % wordings,
        wordings,
        origin.tags(),
        origin.agentId(),
        origin.visitor().email(),
        origin.createdAt(),
        IntStream.range(0, messages.size()).mapToObj(at -> message(messages.get(at), at)).toList());
  }

  private static Message message(SandboxMessage one, int position) {
    return new Message(
        one.id(),
        one.sender().wire(),
        Objects.requireNonNullElse(one.senderName(), ""),
        one.text(),
        List.of(),
        "delivered",
        one.createdAt().toEpochMilli(),
        position);
  }
}
