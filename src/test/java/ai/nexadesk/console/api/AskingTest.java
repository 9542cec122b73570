package ai.nexadesk.console.api;

import static ai.nexadesk.console.api.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Field;
import ai.nexadesk.console.domain.SystemTime;
import java.time.Duration;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent: addresses, headers, bodies, and what the diagnostics keep of it. */
class AskingTest {

  private final ApiFixture on;

  AskingTest() throws Exception {
    on = new ApiFixture();
  }

  @AfterEach
  void close() {
    on.close();
  }

  private static ConversationPatch tags(List<String> whole) {
    return new ConversationPatch(
        Field.unknown(), Field.unknown(), Field.unknown(), Field.of(whole));
  }

  private String patchBody(ConversationPatch patch) throws Exception {
    on.answer("{\"success\":true,\"data\":{}}");
    var _ = on.api.update(Lane.PERSON_WRITE, "c 1", patch);
    RecordedRequest request = on.server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("PATCH");
    assertThat(request.getTarget()).isEqualTo("/api/v1/external/conversations?id=c%201");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
    return request.getBody().utf8();
  }

  @Test
  void aListAsksWithEveryFilterAndTheHeadersOfTheConsole() throws Exception {
    on.answer("{\"success\":true,\"data\":[]}");
    var _ =
        on.api.list(
            Lane.POLL,
            new ListRequest(
                "open", "Ann & Co", "vip", ListRequest.Sort.CREATED_ASC, 100, "MTA=", null));
    RecordedRequest request = on.server.takeRequest();
    assertThat(request.getUrl().queryParameter("search")).isEqualTo("Ann & Co");
    assertThat(request.getUrl().queryParameter("tag")).isEqualTo("vip");
    assertThat(request.getUrl().queryParameter("sort")).isEqualTo("created_at:asc");
    assertThat(request.getUrl().queryParameter("limit")).isEqualTo("100");
    assertThat(request.getUrl().queryParameter("cursor")).isEqualTo("MTA=");
    assertThat(request.getUrl().queryParameter("page")).isNull();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/api/v1/external/conversations");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ApiFixture.SECRET);
    assertThat(request.getHeaders().get("User-Agent")).startsWith("NexaDeskConsole/1.2.3 (");
    assertThat(request.getHeaders().get("Accept-Encoding")).contains("gzip");
  }

  @Test
  void aPatchLeavesOutWhatDoesNotChangeAndSendsNullToTakeAway() throws Exception {
    assertThat(patchBody(ConversationPatch.status("active"))).isEqualTo("{\"status\":\"active\"}");
    assertThat(
            patchBody(
                new ConversationPatch(
                    Field.unknown(), Field.of(null), Field.of("d"), Field.unknown())))
        .isEqualTo("{\"agent_id\":null,\"department_id\":\"d\"}");
    assertThat(patchBody(tags(List.of()))).isEqualTo("{\"tags\":[]}");
    assertThat(patchBody(tags(List.of("é", "\"q\""))))
        .isEqualTo("{\"tags\":[\"é\",\"\\\"q\\\"\"]}");
  }

  @Test
  void aPatchWithNothingToChangeIsABug() {
    assertThatThrownBy(() ->
            new ConversationPatch(
                Field.unknown(), Field.unknown(), Field.unknown(), Field.unknown()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new ConversationPatch(
                Field.of(null), Field.unknown(), Field.unknown(), Field.unknown()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPatchAnswerIsPartial() throws Exception {
    on.answer(
        """
        {"success":true,"data":{"id":"c","status":"active","tags":["billing","escalated"],
         "updated_at":"2026-03-20T09:00:00.000Z"}}
        """);
    ConversationFacts facts =
        on.api
            .update(Lane.PERSON_WRITE, "c", ConversationPatch.status("active"))
            .found()
            .orElseThrow();
    assertThat(facts.knows(ConversationField.AGENT_ID)).isFalse();
    assertThat(facts.text(ConversationField.STATUS).value()).isEqualTo("active");
    assertThat(facts.tags().value()).containsExactly("billing", "escalated");
  }

  @Test
  void theDiagnosticsKeepNoSearchWordsTagsCursorsOrKeys() throws Exception {
    on.answer("{\"success\":true,\"data\":[]}");
    ListRequest request =
        new ListRequest("all", "Jane", "vip", ListRequest.Sort.UPDATED_DESC, 20, "abc", null);
    var _ = on.api.list(Lane.SWEEP, request);
    on.answer(json(404, "{\"success\":false,\"error\":\"no\"}"));
    var _ = on.read("c1");
    assertThat(on.api.log().entries()).hasSize(2);
    RequestLog.Entry first = on.api.log().entries().getFirst();
    assertThat(first.path())
        .isEqualTo(
            "/conversations?status=all&sort=updated_at:desc&limit=20&search=…&tag=…&cursor=…");
    assertThat(first.lane()).isEqualTo(Lane.SWEEP);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.took()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(on.api.log().entries().getLast().ending()).isEqualTo("NotFound");
    assertThat(on.api.log().entries().toString())
        .doesNotContain(ApiFixture.SECRET, "Jane", "vip", "abc");
    assertThat(request.toString()).doesNotContain("Jane", "vip");
    assertThat(tags(List.of("vip")).toString()).doesNotContain("vip");
  }

  @Test
  void theRealClockServesToo() throws Exception {
    String url = on.server.url("/api").toString();
    try (ConversationsApi api =
        ConversationsApi.of(
            WorkspaceAddress.of(url), ApiKey.of("fc_live_x"), "0", new SystemTime())) {
      for (Lane lane : List.of(Lane.POLL, Lane.PERSON_READ, Lane.BACKFILL)) {
        on.answer("{\"success\":true,\"data\":[]}");
        ListRequest request = ListRequest.all(ListRequest.Sort.CREATED_ASC, 10);
        assertThat(api.list(lane, request).next()).isEqualTo(Next.USE);
      }
      assertThat(api.budget().figures().usedInWindow()).isEqualTo(3);
    }
  }

  @Test
  void thePublishedUseOfPagesIsPossible() throws Exception {
    on.answer("{\"success\":true,\"data\":[]}");
    var _ = on.api.list(Lane.BACKFILL, ListRequest.all(ListRequest.Sort.CREATED_ASC, 50).atPage(3));
    assertThat(on.server.takeRequest().getUrl().queryParameter("page")).isEqualTo("3");
    assertThatThrownBy(() -> ListRequest.all(ListRequest.Sort.CREATED_ASC, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
