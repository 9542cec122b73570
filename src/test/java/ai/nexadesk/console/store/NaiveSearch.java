package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Waiting;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a query means, said plainly: one conversation after the other, without SQL or an index. */
record NaiveSearch(List<Facts> workspace, Optional<String> me, Instant now) {

  private static final Pattern APART =
      Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{So}]\\p{M}*)");

  private static final Map<String, List<String>> TOKENS = new ConcurrentHashMap<>();

  /** All that is known of one conversation. */
  record Facts(Conversation row, List<Message> messages, List<String> notes, boolean snoozed) {}

  long[] keys(Query query, Order order) {
    Comparator<Conversation> by =
        switch (order.key()) {
          case UPDATED ->
              Comparator.comparingLong(Conversation::updatedAt)
                  .thenComparingLong(Conversation::key);
          case CREATED ->
              Comparator.comparingLong(Conversation::createdAt)
                  .thenComparingLong(Conversation::key);
          case WAITING -> waiting(order.descending());
        };
    return workspace.stream()
        .filter(facts -> holds(query, facts))
        .map(Facts::row)
        .sorted(order.descending() && order.key() != Order.Key.WAITING ? by.reversed() : by)
        .mapToLong(Conversation::key)
        .toArray();
  }

  /** Those who do not wait come last either way, the newest activity first. */
  private static Comparator<Conversation> waiting(boolean longestFirst) {
    Comparator<Conversation> newest =
        Comparator.comparingLong(Conversation::updatedAt)
            .thenComparingLong(Conversation::key)
            .reversed();
    return Comparator.comparingLong((Conversation row) ->
            row.marks().waiting() instanceof Waiting.Since(long at)
                ? longestFirst ? at : -at
                : Long.MAX_VALUE)
        .thenComparing(newest);
  }

  private boolean holds(Query query, Facts facts) {
    Conversation row = facts.row();
    return switch (query) {
      case Query.All() -> true;
      case Query.And(List<Query> parts) -> parts.stream().allMatch(part -> holds(part, facts));
      case Query.Or(List<Query> parts) -> parts.stream().anyMatch(part -> holds(part, facts));
      case Query.Not(Query inner) -> !holds(inner, facts);
      case Query.HasStatus(String word) -> row.status().word().equalsIgnoreCase(word);
      case Query.Live() -> !row.status().word().equals("archived");
      case Query.HasTag(String tag) ->
          row.tags().stream().anyMatch(one -> plain(one).equals(plain(tag)));
      case Query.FromSource(String source) -> row.source().equalsIgnoreCase(source);
      case Query.WithAgent(String who) ->
          row.agent() != null && named(row.agent().id(), row.agent().name(), who);
      case Query.Mine() -> row.agent() != null && me.equals(Optional.of(row.agent().id()));
      case Query.Unassigned() -> row.agent() == null;
      case Query.InDepartment(String which) ->
          row.department() != null && named(row.department().id(), row.department().name(), which);
      case Query.VisitorWaits() -> row.marks().waiting() instanceof Waiting.Since;
      // What figures count is held against the figures: nobody can type it.
      case Query.WaitsSince waits -> throw new AssertionError(waits);
      case Query.WaitingUnknown unknown -> throw new AssertionError(unknown);
      case Query.AskedForPerson asked -> throw new AssertionError(asked);
      case Query.WithoutDepartment none -> throw new AssertionError(none);
      case Query.CreatedIn created -> throw new AssertionError(created);
      case Query.ArchivedIn archived -> throw new AssertionError(archived);
      case Query.Unread() -> row.marks().unread();
      case Query.PendingEdit() -> row.marks().unsent() > 0 || row.marks().needsAnswer();
      case Query.Snoozed() -> facts.snoozed();
      case Query.HasAttachment() ->
          facts.messages().stream().anyMatch(message -> !message.attachments().isEmpty());
      case Query.HasNote() -> !facts.notes().isEmpty();
      case Query.From(String visitor) -> inVisitor(row, tokens(visitor));
      case Query.Before(var day) -> day(row).isBefore(day);
      case Query.After(var day) -> !day(row).isBefore(day);
      case Query.Older(var age) -> !updated(row).isAfter(now.minus(age.duration()));
      case Query.Newer(var age) -> updated(row).isAfter(now.minus(age.duration()));
      case Query.MessageCount(var is, int count) ->
          switch (is) {
            case LESS -> row.messageCount() < count;
            case AT_MOST -> row.messageCount() <= count;
            case EXACTLY -> row.messageCount() == count;
            case AT_LEAST -> row.messageCount() >= count;
            case MORE -> row.messageCount() > count;
          };
      case Query.Text(String words) ->
          Stream.of(words.split("\\s+")).allMatch(word -> word(facts, tokens(word)));
      case Query.Phrase(String words) -> {
        List<String> tokens = tokens(words);
        yield tokens.isEmpty()
            || texts(facts).anyMatch(text -> Collections.indexOfSubList(tokens(text), tokens) >= 0);
      }
    };
  }

  private boolean word(Facts facts, List<String> tokens) {
    return tokens.isEmpty()
        || inVisitor(facts.row(), tokens)
        || texts(facts).anyMatch(text -> begins(tokens(text), tokens));
  }

  private static boolean begins(List<String> text, List<String> wanted) {
    for (int at = 0; at + wanted.size() <= text.size(); at++) {
      List<String> here = text.subList(at, at + wanted.size());
      int last = wanted.size() - 1;
      if (here.subList(0, last).equals(wanted.subList(0, last))
          && here.get(last).startsWith(wanted.get(last))) {
        return true;
      }
    }
    return false;
  }

  private boolean inVisitor(Conversation row, List<String> tokens) {
    String wanted = String.join(" ", tokens);
    return visitor(row)
            .anyMatch(text ->
                begins(tokens(text), tokens.isEmpty() ? List.of("") : tokens)
                    || (wanted.codePointCount(0, wanted.length()) >= 3
                        && String.join(" ", tokens(text)).contains(wanted))
                    || tokens.isEmpty())
        || tokens.isEmpty();
  }

  private static Stream<String> visitor(Conversation row) {
    return Stream.of(
            Optional.ofNullable(row.visitor().name()).orElse("")
                + " "
                + Optional.ofNullable(row.visitor().lastName()).orElse(""),
            row.visitor().email(),
            row.visitor().company())
        .filter(Objects::nonNull);
  }

  private static Stream<String> texts(Facts facts) {
    List<String> texts = new ArrayList<>(visitor(facts.row()).toList());
    Optional.ofNullable(facts.row().lastMessage()).ifPresent(texts::add);
    texts.addAll(facts.row().tags());
    facts.messages().forEach(message -> texts.add(message.content()));
    texts.addAll(facts.notes());
    return texts.stream();
  }

  private boolean named(String id, String name, String wanted) {
    Set<String> ids = Set.of("agent-1", "agent-2", "agent-3", "dept-1", "dept-2");
    return ids.contains(wanted)
        ? id.equals(wanted)
        : (" " + plain(name)).contains(" " + plain(wanted));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{InCombiningDiacriticalMarks}", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss");
  }

  private static List<String> tokens(String text) {
    return TOKENS.computeIfAbsent(text, NaiveSearch::tokenise);
  }

  private static List<String> tokenise(String text) {
    String apart = APART.matcher(plain(text)).replaceAll(" $1 ");
    return Stream.of(apart.split("[^\\p{L}\\p{N}\\p{M}\\p{So}]+"))
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private static Instant updated(Conversation row) {
    return Instant.ofEpochMilli(row.updatedAt());
  }

  private static java.time.LocalDate day(Conversation row) {
    return updated(row).atZone(ZoneId.systemDefault()).toLocalDate();
  }
}
