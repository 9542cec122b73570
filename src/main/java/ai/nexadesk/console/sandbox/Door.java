package ai.nexadesk.console.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides who may come in: key (401), address (403), rate (429), in this order. Any thread. */
final class Door {

  /**
   * What was decided.
   *
   * @param refusal null for who may come in
   */
  record Verdict(@Nullable Reply refusal, RateWindow.Standing standing, boolean canWrite) {}

  private final Map<String, ApiKey> keys = new HashMap<>();
  private final Map<String, RateWindow> windows = new HashMap<>();
  private final RateWindow strangers;

  Door(List<ApiKey> keys, int limit) {
    for (ApiKey key : keys) {
      this.keys.put(key.value(), key);
      windows.put(key.value(), new RateWindow(limit));
    }
    strangers = new RateWindow(limit);
  }

  /** How a request stands that needs no key and is not counted. */
  RateWindow.Standing outside(long now) {
    return strangers.look(now);
  }

  Verdict decide(@Nullable String authorization, long now) {
    boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    String value = bearer && authorization != null ? authorization.substring(7).strip() : "";
    ApiKey key = keys.get(value);
    RateWindow window = windows.get(value);
    if (key == null || window == null) {
      String text =
          value.isEmpty()
              ? "No API key was sent; it belongs into the header Authorization: Bearer fc_live_…"
              : "This API key is not valid";
      return new Verdict(
          Reply.error(401, text, Map.of("WWW-Authenticate", "Bearer")), outside(now), false);
    }
    if (!key.addressAllowed()) {
      Reply refusal = Reply.error(403, "This key must not be used from your address");
      return new Verdict(refusal, window.look(now), false);
    }
    RateWindow.Standing standing = window.take(now);
    if (standing.allowed()) {
      return new Verdict(null, standing, key.canWrite());
    }
    String seconds = Long.toString(standing.retryAfter());
    Reply refusal =
        Reply.error(
            429,
            "More than " + standing.limit() + " requests a minute; try again in " + seconds + " s",
            Map.of("Retry-After", seconds));
    return new Verdict(refusal, standing, false);
  }
}
