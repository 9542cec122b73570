package ai.nexadesk.console.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListTest {

  private static SandboxServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.start(SandboxOptions.defaults().withConversations(700).withLimit(0));
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void listsFiftyOfAllWithTheYoungestUpdateFirstWhenNothingIsAskedFor() throws Exception {
    JsonNode page = client.json("");

    assertThat(page.get("success").booleanValue()).isTrue();
    assertThat(page.get("data")).hasSize(50);
    assertThat(Client.texts(page.get("data"), "updated_at"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    JsonNode pagination = page.get("pagination");
    assertThat(pagination.get("total_count").intValue()).isEqualTo(700);
    assertThat(pagination.get("has_more").booleanValue()).isTrue();
    assertThat(pagination.get("limit").intValue()).isEqualTo(50);
    assertThat(pagination.get("next_cursor").stringValue()).isEqualTo("NTA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=created_at:asc",
        "sort=created_at:desc",
        "sort=updated_at:asc",
        "sort=updated_at:desc",
        "status=archived&sort=created_at:asc",
        "status=open",
        "tag=billing"
      })
  void cursorsWalkOverEachConversationOnce(String query) throws Exception {
    Set<String> ids = new HashSet<>();
    List<String> times = new ArrayList<>();
    String field = query.contains("created_at") ? "created_at" : "updated_at";
    String cursor = "";
    int total;
    boolean more;
    do {
      JsonNode page = client.json("?limit=37&" + query + cursor);
      Client.texts(page.get("data"), "id").forEach(id -> assertThat(ids.add(id)).isTrue());
      times.addAll(Client.texts(page.get("data"), field));
      total = page.get("pagination").get("total_count").intValue();
      more = page.get("pagination").get("has_more").booleanValue();
      cursor = "&cursor=" + page.get("pagination").get("next_cursor").asString();
    } while (more);

    assertThat(ids).hasSize(total);
    boolean up = query.endsWith(":asc");
    assertThat(times)
        .isSortedAccordingTo(up ? Comparator.naturalOrder() : Comparator.reverseOrder());
  }

  @Test
  void pagesAreAnotherWayToTheSameRows() throws Exception {
    JsonNode byCursor = client.json("?limit=20&cursor=NDA");
    JsonNode byPage = client.json("?limit=20&page=3");

    assertThat(byPage).isEqualTo(byCursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "pending", "active", "archived"})
  void aStatusGivesOnlyItsOwnAndCountsThem(String status) throws Exception {
    JsonNode page = client.json("?limit=100&status=" + status);

    assertThat(Client.texts(page.get("data"), "status")).isNotEmpty().containsOnly(status);
    long really =
        server.workspace().ids().stream()
            .filter(id -> server.workspace().state(id).orElseThrow().status().wire().equals(status))
            .count();
    assertThat(page.get("pagination").get("total_count").longValue()).isEqualTo(really);
  }

  @Test
  void aTagMatchesWholeTagsOnly() throws Exception {
    JsonNode page = client.json("?limit=100&tag=billing");

    page.get("data").forEach(row -> assertThat(row.get("tags").toString()).contains("\"billing\""));
    assertThat(page.get("data")).isNotEmpty();
    assertThat(client.json("?tag=billin").get("data")).isEmpty();
    assertThat(client.json("?tag=Billing").get("data")).isEmpty();
  }

  @Test
  void searchFindsNamesAddressesAndCompaniesInAnyCase() throws Exception {
    JsonNode row = client.json("?limit=1").get("data").get(0);
    String id = row.get("id").stringValue();

    for (String field : List.of("visitor_name", "visitor_email", "visitor_company")) {
      String part = row.get(field).stringValue().substring(1).toUpperCase(Locale.ROOT);
      String query = "?limit=100&search=" + URLEncoder.encode(part, UTF_8);
      assertThat(Client.texts(client.json(query).get("data"), "id")).as(field).contains(id);
    }
    assertThat(client.json("?search=no-such-person").get("data")).isEmpty();
  }

  @Test
  void anEmptyWorkspaceHasAnEmptyLastPage() throws Exception {
    try (var empty = SandboxServer.start(SandboxOptions.defaults().withConversations(0))) {
      var other = new Client(empty);
      JsonNode page = other.json("");

      assertThat(page.get("data")).isEmpty();
      assertThat(page.get("pagination").get("has_more").booleanValue()).isFalse();
      assertThat(page.get("pagination").get("next_cursor").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=closed",
        "?status=",
        "?sort=name",
        "?sort=created_at:up",
        "?limit=0",
        "?limit=101",
        "?limit=ten",
        "?limit=-1",
        "?page=0",
        "?page=x",
        "?cursor=!!!",
        "?cursor=aGVsbG8",
        "?cursor=",
        "?id=",
        "?colour=red",
        "?tag=a&tag=b"
      })
  void whatCannotBeUnderstoodIsRefusedInWords(String query) throws Exception {
    var response = client.get(query);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode body = Client.json(response);
    assertThat(body.propertyNames()).containsExactlyInAnyOrder("success", "error");
    assertThat(body.get("success").booleanValue()).isFalse();
    assertThat(body.get("error").stringValue()).hasSizeGreaterThan(15);
  }
}
