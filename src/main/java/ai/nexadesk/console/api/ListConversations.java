package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one page of conversations; a malformed row costs itself only (contract, trap 7). */
record ListConversations(ListRequest asked) implements Operation<ConversationPage> {

  private static final System.Logger LOG = System.getLogger(ListConversations.class.getName());

  @Override
  public Request.Builder request(HttpUrl conversations) {
    HttpUrl.Builder url =
        conversations
            .newBuilder()
            .addQueryParameter("status", asked.status())
            .addQueryParameter("sort", asked.sort().wireName())
            .addQueryParameter("limit", Integer.toString(asked.limit()));
    add(url, "search", asked.search());
    add(url, "tag", asked.tag());
    add(url, "cursor", asked.cursor());
    Integer page = asked.page();
    add(url, "page", page == null ? null : page.toString());
    return new Request.Builder().url(url.build()).get();
  }

  private static void add(HttpUrl.Builder url, String name, @Nullable String value) {
    if (value != null) {
      url.addQueryParameter(name, value);
    }
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String loggedPath() {
    return "/conversations?status="
        + asked.status()
        + "&sort="
        + asked.sort().wireName()
        + "&limit="
        + asked.limit()
        + (asked.search() == null ? "" : "&search=…")
        + (asked.tag() == null ? "" : "&tag=…")
        + (asked.cursor() == null ? "" : "&cursor=…")
        + (asked.page() == null ? "" : "&page=" + asked.page());
  }

  @Override
  public ConversationPage read(JsonNode envelope) throws WrongShapeException {
    JsonNode data = envelope.path("data");
    if (!data.isArray()) {
      throw new WrongShapeException();
    }
    List<ConversationFacts> rows = new ArrayList<>(data.size());
    for (JsonNode row : data) {
      FactsReader.read(row).ifPresent(rows::add);
    }
    int skipped = data.size() - rows.size();
    if (skipped > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Left out {0} of {1} conversations that have no usable id; the last one read is {2}",
          skipped,
          data.size(),
          rows.isEmpty() ? "none" : rows.getLast().id());
    }
    JsonNode pagination = envelope.path("pagination");
    JsonNode cursor = pagination.path("next_cursor");
    String next = cursor.isString() ? cursor.stringValue() : "";
    if (next.isEmpty() || next.equals(asked.cursor())) {
      next = null; // one that does not move leads nowhere
    }
    JsonNode more = pagination.path("has_more");
    JsonNode total = pagination.path("total_count");
    return new ConversationPage(
        rows,
        skipped,
        next,
        more.isBoolean() ? more.booleanValue() : next != null,
        total.isIntegralNumber() && total.canConvertToLong() && total.longValue() >= 0
            ? total.longValue()
            : -1);
  }
}
