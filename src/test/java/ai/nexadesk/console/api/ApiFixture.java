package ai.nexadesk.console.api;

import ai.nexadesk.console.VirtualTime;
import java.io.IOException;
import java.util.Random;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;

/** A real HTTP server with prepared answers, and the API that talks to it. */
final class ApiFixture implements AutoCloseable {

  static final String SECRET = "fc_live_Sup3rS3cretKey";

  final VirtualTime time = new VirtualTime();
  final MockWebServer server = new MockWebServer();
  final RequestBudget budget = new RequestBudget(time, new Random(1));
  final ConversationsApi api;

  ApiFixture() throws IOException {
    this(builder -> builder);
  }

  ApiFixture(UnaryOperator<OkHttpClient.Builder> change) throws IOException {
    server.start();
    api = api(server.url("/api/v1/external").toString(), change);
  }

  ConversationsApi api(String url, UnaryOperator<OkHttpClient.Builder> change) {
    Transport transport =
        new Transport(WorkspaceAddress.of(url), ApiKey.of(SECRET), "1.2.3", change);
    return new ConversationsApi(transport, budget, time);
  }

  static MockResponse.Builder json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json; charset=utf-8")
        .body(body);
  }

  void answer(String body) {
    server.enqueue(json(200, body).build());
  }

  void answer(MockResponse.Builder response) {
    server.enqueue(response.build());
  }

  ApiOutcome<ConversationPage> list() {
    try {
      return api.list(Lane.PERSON_READ, ListRequest.all(ListRequest.Sort.UPDATED_DESC, 20));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  ConversationPage page() {
    return list().found().orElseThrow(() -> new AssertionError("no page"));
  }

  ApiOutcome<ConversationDetail> read(String id) {
    try {
      return api.read(Lane.PERSON_READ, id);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How the list ended, when not well. */
  Failure failure() {
    return switch (list()) {
      case ApiOutcome.Done<ConversationPage> done -> throw new AssertionError(done);
      case ApiOutcome.Failed<ConversationPage>(Failure failure) -> failure;
    };
  }

  @Override
  public void close() {
    api.close();
    server.close();
  }
}
