package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttachedFilesTest {

  @Test
  void everyFileThatAMessageCarriesIsThere() throws Exception {
    Set<String> kinds = new HashSet<>();
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(120).withPace(0))) {
      Client client = new Client(server);
      for (String id : server.workspace().ids()) {
        for (JsonNode message : client.json("?id=" + id).get("data").get("messages")) {
          JsonNode attachments = message.path("attachments");
          for (JsonNode one : attachments.isArray() ? attachments : Set.<JsonNode>of()) {
            kinds.add(fetch(client, one));
          }
        }
        if (kinds.size() > 2) {
          break;
        }
      }
    }
    assertThat(kinds).contains("application/pdf", "image/png");
  }

  private static String fetch(Client client, JsonNode one) throws Exception {
    URI url = URI.create(one.isString() ? one.stringValue() : one.get("url").stringValue());
    HttpResponse<byte[]> all = client.bytes(HttpRequest.newBuilder(url).build());
    assertThat(all.statusCode()).isEqualTo(200);
    if (one.has("size")) {
      assertThat(all.body()).hasSize(one.get("size").intValue());
    }
    String type = all.headers().firstValue("Content-Type").orElseThrow();
    if (type.startsWith("image/")) {
      assertThat(ImageIO.read(new ByteArrayInputStream(all.body()))).isNotNull();
    }
    HttpResponse<byte[]> part =
        client.bytes(HttpRequest.newBuilder(url).header("Range", "bytes=100-199").build());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all.body(), 100, 200));
    return type;
  }
}
