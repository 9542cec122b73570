package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Field;
import ai.nexadesk.console.domain.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What answers say, in the published shapes and in all others (contract, traps 1, 3 and 7 to 10).
 */
@Isolated("what others log would count")
class ReadingTest {

  private static final String ID = "c70f9500-a39c-42e5-b827-557766550002";

  private static final String ROW =
      """
      {"id":"%s","source":"widget","status":"open","tags":["billing"],
       "created_at":"2026-03-20T08:00:00.000Z","updated_at":"2026-03-20T08:45:00.123Z",
       "agent_id":null,"department_id":null,"visitor_name":"Sarah",
       "visitor_email":"sarah@example.com","visitor_company":null,"agent_name":null,
       "last_message":"Plans?","message_count":6}
      """;

  private final ApiFixture on;

  ReadingTest() throws Exception {
    on = new ApiFixture();
  }

  @AfterEach
  void close() {
    on.close();
  }

  private static String page(String rows) {
    return "{\"success\":true,\"data\":["
        + rows
        + "],\"pagination\":{\"has_more\":true,\"next_cursor\":\"MTA\",\"total_count\":41,\"limit\":20}}";
  }

  private static String detail(String messages) {
    return """
    {"success":true,"data":{"conversation":{"id":"%s","source":"widget","status":"open",
     "tags":[],"created_at":"2026-03-20T08:00:00.000Z","updated_at":"2026-03-20T08:45:00.000Z",
     "visitor_name":"Sarah","visitor_last_name":null,"visitor_email":"s@example.com",
     "visitor_phone":null,"visitor_company":null,"agent_name":null,"agent_last_name":null,
     "agent_email":null},"messages":%s,"message_count":2}}
    """
        .formatted(ID, messages);
  }

  private ConversationDetail detailOf(String messages) {
    on.answer(detail(messages));
    return on.read(ID).found().orElseThrow();
  }

  private List<Attachment> attachments(String json) {
    return detailOf("[{\"id\":\"m\",\"attachments\":" + json + "}]")
        .messages()
        .getFirst()
        .attachments();
  }

  @Test
  void aPublishedRowIsReadWithItsNullsAndWithoutWhatItDoesNotMention() {
    on.answer(page(ROW.formatted(ID)));
    ConversationPage page = on.page();
    ConversationFacts row = page.rows().getFirst();
    assertThat(row.id()).isEqualTo(ID);
    assertThat(row.text(ConversationField.AGENT_ID)).isEqualTo(Field.of(null));
    assertThat(row.knows(ConversationField.VISITOR_PHONE)).isFalse();
    assertThat(row.tags().value()).containsExactly("billing");
    assertThat(row.number(ConversationField.UPDATED_AT).value())
        .isEqualTo(Instant.parse("2026-03-20T08:45:00.123Z").toEpochMilli());
    assertThat(row.number(ConversationField.MESSAGE_COUNT).value()).isEqualTo(6);
    assertThat(page.nextCursor()).isEqualTo("MTA");
    assertThat(page.hasMore()).isTrue();
    assertThat(page.total()).isEqualTo(41);
    assertThat(page.skipped()).isZero();
  }

  @Test
  void aDetailLeavesTheAssignmentUnknownAndCountsItsMessages() {
    ConversationDetail detail =
        detailOf(
            """
            [{"id":"msg-001","sender_type":"visitor","content":"Hi","attachments":null,
              "status":"delivered","created_at":"2026-03-20T08:00:00.000Z","sender_name":"Sarah"},
             {"id":"msg-002","sender_type":"bot","content":"Hello","attachments":null,
              "status":"delivered","created_at":"2026-03-20T08:00:01.000Z","sender_name":null}]
            """);
    assertThat(detail.facts().knows(ConversationField.AGENT_ID)).isFalse();
    assertThat(detail.facts().knows(ConversationField.DEPARTMENT_ID)).isFalse();
    assertThat(detail.facts().knows(ConversationField.LAST_MESSAGE)).isFalse();
    assertThat(detail.facts().knows(ConversationField.VISITOR_PHONE)).isTrue();
    assertThat(detail.facts().number(ConversationField.MESSAGE_COUNT).value()).isEqualTo(2);
    assertThat(detail.messageCount()).isEqualTo(2);
    assertThat(detail.messages()).extracting(Message::id).containsExactly("msg-001", "msg-002");
    assertThat(detail.messages().getLast().senderName()).isNull();
    assertThat(detail.messages().getFirst().attachments()).isEmpty();
  }

  @Test
  void oneMalformedRowCostsOnlyItselfAndIsLoggedWithoutAWordOfIt() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Handler handler = recorder(lines);
    Logger logger = Logger.getLogger(ListConversations.class.getName());
    logger.addHandler(handler);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(i == 42 ? "{\"visitor_name\":\"Jane Secret\"}" : ROW.formatted("id-" + i));
    }
    on.answer(page(String.join(",", rows)));
    ConversationPage page = on.page();
    logger.removeHandler(handler);
    assertThat(page.rows()).hasSize(99);
    assertThat(page.skipped()).isEqualTo(1);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).contains("1 of 100").doesNotContain("Jane");
  }

  private static Handler recorder(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(new SimpleFormatter().format(line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void rowsThatAreNoObjectsOrHaveNoUsableIdAreSkipped() {
    on.answer(page("null,7,\"x\",[],{},{\"id\":null},{\"id\":\"  \"},{\"id\":{}},{\"id\":12}"));
    ConversationPage page = on.page();
    assertThat(page.rows()).extracting(ConversationFacts::id).containsExactly("12");
    assertThat(page.skipped()).isEqualTo(8);
  }

  @Test
  void aFieldOfAWrongTypeIsUnknownAndCostsNothingElse() {
    on.answer(
        page(
            """
            {"id":"a","source":7,"status":{"x":1},"tags":["ok",3],"created_at":"yesterday",
             "updated_at":17,"agent_id":[],"message_count":"6","visitor_name":"Ann",
             "last_message":false,"department_id":"d"}
            """));
    ConversationFacts row = on.page().rows().getFirst();
    assertThat(row.knownMask())
        .isEqualTo(ConversationField.VISITOR_NAME.bit() | ConversationField.DEPARTMENT_ID.bit());
  }

  @Test
  void nullWhereAConversationAlwaysHasAValueIsUnknownAndNullTagsAreNone() {
    on.answer(
        page(
            """
            {"id":"a","source":null,"status":null,"tags":null,"created_at":null,"updated_at":null,
             "message_count":null}
            """));
    ConversationFacts row = on.page().rows().getFirst();
    assertThat(row.knownMask()).isEqualTo(ConversationField.TAGS.bit());
    assertThat(row.tags().value()).isEmpty();
  }

  @Test
  void wordsNobodyHasSeenAreKeptAsTheyCame() {
    on.answer(page("{\"id\":\"a\",\"status\":\"snoozed\",\"source\":\"carrier pigeon\"}"));
    ConversationFacts row = on.page().rows().getFirst();
    assertThat(row.text(ConversationField.STATUS).value()).isEqualTo("snoozed");
    Message message =
        detailOf("[{\"id\":\"m\",\"sender_type\":\"oracle\",\"status\":\"teleported\"}]")
            .messages()
            .getFirst();
    assertThat(message.senderType()).isEqualTo("oracle");
    assertThat(message.status()).isEqualTo("teleported");
  }

  @Test
  void hostileTextComesThroughUnchanged() {
    String text = "\u202Egnp.exe\u0000 <script>";
    on.answer(page("{\"id\":\"a\",\"visitor_name\":\"\\u202Egnp.exe\\u0000 <script>\"}"));
    assertThat(on.page().rows().getFirst().text(ConversationField.VISITOR_NAME).value())
        .isEqualTo(text);
    String megabyte = "x".repeat(1 << 20);
    assertThat(
            detailOf("[{\"id\":\"m\",\"content\":\"" + megabyte + "\"}]")
                .messages()
                .getFirst()
                .content())
        .hasSize(1 << 20);
  }

  @Test
  void aPageWithoutPaginationIsTheLast() {
    on.answer("{\"success\":true,\"data\":[]}");
    ConversationPage page = on.page();
    assertThat(page.hasMore()).isFalse();
    assertThat(page.nextCursor()).isNull();
    assertThat(page.total()).isEqualTo(-1);
  }

  @Test
  void messagesAreOrderedByTimeThenByTheirPlaceInTheAnswer() {
    ConversationDetail detail =
        detailOf(
            """
            [{"id":"late","created_at":"2026-03-20T08:00:02Z"},
             {"id":"b","created_at":"2026-03-20T08:00:01.000Z"},
             {"id":"a","created_at":"2026-03-20T08:00:01.000Z"},
             {"id":"timeless","created_at":"?"},
             {"content":"no id"},
             {"id":7,"created_at":"2026-03-20T10:00:00+02:00"}]
            """);
    assertThat(detail.messages())
        .extracting(Message::id)
        .containsExactly("7", "b", "a", "timeless", "late");
    assertThat(detail.skipped()).isEqualTo(1);
  }

  @Test
  void aMissingHistoryIsEmpty() {
    assertThat(detailOf("null").messages()).isEmpty();
    assertThat(detailOf("{}").messages()).isEmpty();
  }

  @Test
  void attachmentsAreReadInAllShapes() {
    assertThat(attachments("null")).isEmpty();
    assertThat(attachments("[]")).isEmpty();
    assertThat(attachments("[\"https://a.example/x.png\"]"))
        .containsExactly(
            new Attachment(
                "https://a.example/x.png", null, null, null, "\"https://a.example/x.png\""));
    assertThat(attachments("[{\"url\":\"u\",\"filename\":\"f\",\"mime_type\":\"m\",\"size\":9}]"))
        .containsExactly(
            new Attachment(
                "u",
                "f",
                "m",
                9L,
                "{\"url\":\"u\",\"filename\":\"f\",\"mime_type\":\"m\",\"size\":9}"));
    Attachment other =
        attachments("[{\"url\":\"u\",\"name\":\"n\",\"content_type\":\"c\"}]").getFirst();
    assertThat(other.name()).isEqualTo("n");
    assertThat(other.type()).isEqualTo("c");
    assertThat(attachments("[{\"type\":\"t\"}]").getFirst().type()).isEqualTo("t");
    assertThat(attachments("[5]")).containsExactly(new Attachment(null, null, null, null, "5"));
    assertThat(attachments("{\"odd\":true}"))
        .containsExactly(new Attachment(null, null, null, null, "{\"odd\":true}"));
  }

  @Test
  void anAnswerAboutAnotherConversationIsNotTakenForThisOne() {
    on.answer(detail("[]").replace(ID, "another"));
    assertThat(on.read(ID))
        .isEqualTo(new ApiOutcome.Failed<>(new Failure.Garbled(Failure.Garbling.WRONG_SHAPE, "")));
  }

  @Test
  void halfASurrogatePairIsReplacedOrMakesTagsAndIdsUnusable() {
    String row = ROW.replace("Sarah\"", "Zo\\ud83d! \\ude00\\ud83d\\ude00\"");
    on.answer(
        page(
            row.formatted("a").replace("billing", "b\\ud83d")
                + ","
                + row.formatted("half\\ude00")));
    ConversationPage page = on.page();
    assertThat(page.rows()).extracting(ConversationFacts::id).containsExactly("a");
    assertThat(page.skipped()).isEqualTo(1);
    ConversationFacts read = page.rows().getFirst();
    assertThat(read.text(ConversationField.VISITOR_NAME).value())
        .isEqualTo("Zo\ufffd! \ufffd\ud83d\ude00");
    assertThat(read.tags().known()).isFalse();

    assertThat(detailOf("[{\"id\":\"m\",\"content\":\"cut \\ud83d\"}]").messages())
        .extracting(Message::content)
        .containsExactly("cut \ufffd");
    assertThat(attachments("[\"https://x.example/\\ud83d\"]").getFirst().raw())
        .isEqualTo("\"https://x.example/\ufffd\"");
  }

  @Test
  void aCursorThatDoesNotMoveIsNone() throws Exception {
    on.answer(page(ROW.formatted(ID)));
    ListRequest first = ListRequest.all(ListRequest.Sort.CREATED_ASC, 20);
    ConversationPage page = on.api.list(Lane.POLL, first.after("MTA")).found().orElseThrow();
    assertThat(page.nextCursor()).isNull();
    assertThat(page.hasMore()).isTrue();
  }
}
