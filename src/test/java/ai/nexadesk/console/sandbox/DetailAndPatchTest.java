package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DetailAndPatchTest {

  private final TestClock clock = new TestClock();
  private SandboxServer server;
  private Client client;
  private Workspace workspace;
  private String id;

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(60)
                .withClock(clock)
                .withLimit(0)
                .withKey(ApiKey.readOnly("fc_live_reader")));
    client = new Client(server);
    workspace = server.workspace();
    id = workspace.ids().getLast();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDetailCarriesTheWholeHistory() throws Exception {
    for (String any : workspace.ids()) {
      JsonNode data = client.json("?id=" + any).get("data");
      List<SandboxMessage> held = workspace.state(any).orElseThrow().messages();

      assertThat(Client.texts(data.get("messages"), "id"))
          .isEqualTo(held.stream().map(SandboxMessage::id).toList());
      assertThat(data.get("message_count").intValue()).isEqualTo(held.size());
      assertThat(Client.texts(data.get("messages"), "created_at")).isSorted();
    }
  }

  @Test
  void theRowsLastMessageIsTheLastOfTheHistory() throws Exception {
    for (JsonNode row : client.json("?limit=100").get("data")) {
      JsonNode data = client.json("?id=" + row.get("id").stringValue()).get("data");
      assertThat(row.get("message_count")).isEqualTo(data.get("message_count"));
      JsonNode last = data.get("messages").get(data.get("messages").size() - 1);
      assertThat(row.get("last_message")).isEqualTo(last.get("content"));
    }
  }

  @Test
  void rowAndDetailCarryDifferentFields() throws Exception {
    JsonNode row = client.json("?limit=1").get("data").get(0);
    JsonNode head = client.json("?id=" + id).get("data").get("conversation");

    assertThat(row.propertyNames())
        .contains("agent_id", "department_id", "last_message", "message_count")
        .doesNotContain("visitor_phone", "visitor_last_name", "agent_email", "agent_last_name");
    assertThat(head.propertyNames())
        .contains("visitor_phone", "visitor_last_name", "agent_email", "agent_last_name")
        .doesNotContain("agent_id", "department_id", "last_message", "message_count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "c70f9500-a39c-42e5-b827-557766550002"})
  void anIdNobodyHasIs404(String unknown) throws Exception {
    assertThat(client.get("?id=" + unknown).statusCode()).isEqualTo(404);
    assertThat(client.patch(unknown, "{\"status\":\"open\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void aDeletedConversationVanishes() throws Exception {
    workspace.delete(id);

    assertThat(client.get("?id=" + id).statusCode()).isEqualTo(404);
    JsonNode page = client.json("?limit=100");
    assertThat(Client.texts(page.get("data"), "id")).hasSize(59).doesNotContain(id);
    assertThat(workspace.state(id)).isEmpty();
  }

  @Test
  void anEditChangesWhatItMentionsAndAnswersInPart() throws Exception {
    String agent = server.agents().get(3).id();
    String department = server.departments().get(2).id();
    workspace.setTags(id, List.of("kept"));
    clock.pass(Duration.ofMinutes(5));

    HttpResponse<String> response =
        client.patch(
            id,
            "{\"status\":\"active\",\"agent_id\":\"%s\",\"department_id\":\"%s\"}"
                .formatted(agent, department));

    JsonNode data = Client.json(response).get("data");
    assertThat(data.propertyNames())
        .containsExactlyInAnyOrder("id", "status", "tags", "updated_at");
    assertThat(data.get("updated_at").stringValue()).isEqualTo("2026-03-20T09:05:00.000Z");
    TrueState state = workspace.state(id).orElseThrow();
    assertThat(state.status()).isEqualTo(Status.ACTIVE);
    assertThat(state.agentId()).isEqualTo(agent);
    assertThat(state.departmentId()).isEqualTo(department);
    assertThat(state.tags()).containsExactly("kept");
    assertThat(Client.texts(client.json("?limit=1").get("data"), "id")).containsExactly(id);
    assertThat(workspace.patches(id)).hasSize(1);
  }

  @Test
  void nullUnassignsAndAbsentLeavesAlone() throws Exception {
    workspace.assign(id, server.agents().getFirst().id());
    workspace.setDepartment(id, server.departments().getFirst().id());

    client.patch(id, "{\"tags\":[\"x\"]}");
    assertThat(workspace.state(id).orElseThrow().agentId()).isNotNull();
    client.patch(id, "{\"agent_id\":null}");

    TrueState state = workspace.state(id).orElseThrow();
    assertThat(state.agentId()).isNull();
    assertThat(state.departmentId()).isNotNull();
    client.patch(id, "{\"department_id\":null}");
    assertThat(workspace.state(id).orElseThrow().departmentId()).isNull();
  }

  @Test
  void tagsAreReplacedWhole() throws Exception {
    workspace.setTags(id, List.of("mine", "theirs"));

    client.patch(id, "{\"tags\":[\"b\",\"a\",\"b\"]}");
    assertThat(workspace.state(id).orElseThrow().tags()).containsExactly("b", "a");
    client.patch(id, "{\"tags\":[]}");
    assertThat(workspace.state(id).orElseThrow().tags()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingLeavesTheTimeAlone() throws Exception {
    client.patch(id, "{\"status\":\"pending\"}");
    var before = workspace.state(id).orElseThrow().updatedAt();
    clock.pass(Duration.ofHours(1));

    assertThat(client.patch(id, "{\"status\":\"pending\"}").statusCode()).isEqualTo(200);
    assertThat(workspace.state(id).orElseThrow().updatedAt()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"open\"",
        "{\"status\":\"open\"",
        "{\"status\":\"open\"} x",
        "{\"status\":\"closed\"}",
        "{\"status\":null}",
        "{\"status\":1}",
        "{\"agent_id\":\"me\"}",
        "{\"agent_id\":5}",
        "{\"agent_id\":\"c70f9500-a39c-42e5-b827-557766550002\"}",
        "{\"department_id\":\"c70f9500-a39c-42e5-b827-557766550002\"}",
        "{\"tags\":\"a\"}",
        "{\"tags\":null}",
        "{\"tags\":[1]}",
        "{\"tags\":[\" \"]}",
        "{\"colour\":\"red\"}",
        "{\"status\":\"open\",\"status\":\"active\"}"
      })
  void aBodyThatIsNoEditIsRefusedAndChangesNothing(String body) throws Exception {
    TrueState before = workspace.state(id).orElseThrow();

    HttpResponse<String> response = client.patch(id, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Client.json(response).get("error").stringValue()).isNotBlank();
    assertThat(workspace.state(id)).contains(before);
    assertThat(workspace.patches(id)).isEmpty();
  }

  @Test
  void anEditNeedsABodyAndAnId() throws Exception {
    assertThat(client.patch(id, "").statusCode()).isEqualTo(400);
    assertThat(client.send("PATCH", "", "{\"status\":\"open\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyOverAMegabyteIs413() throws Exception {
    String huge = "{\"tags\":[\"" + "a".repeat(3 << 20) + "\"]}";

    assertThat(client.patch(id, huge).statusCode()).isEqualTo(413);
    assertThat(client.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyWithoutWriteScopeReadsOnly() throws Exception {
    Client reader = client.withKey("fc_live_reader");
    assertThat(reader.get("").statusCode()).isEqualTo(200);
    assertThat(reader.patch(id, "{\"status\":\"open\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void aColleaguesEditAndAVisitorsMessageAreSeenByTheClient() throws Exception {
    clock.pass(Duration.ofSeconds(1));
    workspace.setStatus(id, Status.PENDING);
    String message = workspace.addMessage(id, Sender.VISITOR, "Are you there?");

    JsonNode row = client.json("?limit=1").get("data").get(0);
    assertThat(row.get("id").stringValue()).isEqualTo(id);
    assertThat(row.get("status").stringValue()).isEqualTo("pending");
    assertThat(row.get("last_message").stringValue()).isEqualTo("Are you there?");
    assertThat(row.get("updated_at").stringValue()).isEqualTo("2026-03-20T09:00:01.000Z");
    JsonNode messages = client.json("?id=" + id).get("data").get("messages");
    assertThat(Client.texts(messages, "id")).endsWith(message);
  }

  @Test
  void aNewConversationIsOpenAndFirst() throws Exception {
    clock.pass(Duration.ofSeconds(1));
    String created = workspace.create("Zoë", "zoe@mail.example", "Hello?");

    JsonNode row = client.json("?limit=1").get("data").get(0);
    assertThat(row.get("id").stringValue()).isEqualTo(created);
    assertThat(row.get("visitor_name").stringValue()).isEqualTo("Zoë");
    assertThat(row.get("message_count").intValue()).isEqualTo(1);
    assertThat(row.get("agent_id").isNull()).isTrue();
    assertThat(UUID.fromString(created)).hasToString(created);
    assertThat(client.json("?search=ZOE@mail").get("data")).hasSize(1);
  }

  @Test
  void aQuietMessageLeavesTheTimeAlone() throws Exception {
    var options =
        SandboxOptions.defaults().withConversations(5).withClock(clock).withQuietMessages(true);
    try (var quiet = SandboxServer.start(options)) {
      String any = quiet.workspace().ids().getFirst();
      TrueState before = quiet.workspace().state(any).orElseThrow();
      clock.pass(Duration.ofMinutes(1));

      quiet.workspace().addMessage(any, Sender.VISITOR, "psst");

      TrueState after = quiet.workspace().state(any).orElseThrow();
      assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
      assertThat(after.messageCount()).isEqualTo(before.messageCount() + 1);
    }
  }
}
