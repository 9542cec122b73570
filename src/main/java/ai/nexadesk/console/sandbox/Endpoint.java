package ai.nexadesk.console.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's one resource: list, detail and PATCH of conversations. Any thread.
 *
 * <p>A request that is let in here has a valid key and is within its limit.
 */
final class Endpoint {

  /** The largest body of a PATCH, in bytes. */
  static final int LARGEST_BODY = 1 << 20;

  private final Workspace workspace;

  Endpoint(Workspace workspace) {
    this.workspace = workspace;
  }

  Reply answer(Request request, boolean canWrite, Spoil spoil) {
    try {
      return switch (request.method()) {
        case "GET" -> get(new Parameters(request.query()), "http://" + request.host(), spoil);
        case "PATCH" -> {
          if (!canWrite) {
            throw new Refusal(403, "This key has no write scope, so it cannot change anything");
          }
          yield patch(new Parameters(request.query()).id(), request.body());
        }
        default ->
            Reply.error(
                405,
                request.method() + " is not possible here, only GET and PATCH are",
                Map.of("Allow", "GET, PATCH"));
      };
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private Reply get(Parameters parameters, String server, Spoil spoil) throws Refusal {
    String id = parameters.id();
    if (id == null) {
      return Reply.json(Answers.page(workspace.page(parameters.list()), spoil));
    }
    return workspace
        .read(id, detail -> Answers.detail(detail.head(), detail.messages(), server, spoil))
        .map(Reply::json)
        .orElseThrow(Endpoint::gone);
  }

  private Reply patch(@Nullable String id, byte @Nullable [] body) throws Refusal {
    if (id == null) {
      throw Refusal.bad("The parameter \"id\" is missing: which conversation is to be changed?");
    }
    if (body == null) {
      throw new Refusal(413, "The body is larger than 1 MB");
    }
    Change change = PatchBody.read(body, workspace.staff());
    Row row = workspace.patch(id, change).orElseThrow(Endpoint::gone);
    workspace.log().accepted(row.id(), new String(body, StandardCharsets.UTF_8));
    return Reply.json(Answers.patched(row));
  }

  private static Refusal gone() {
    return new Refusal(404, "There is no such conversation");
  }
}
