package ai.nexadesk.console.api;

import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/**
 * One remote operation: how it is asked, and how its answer is read. Equal operations are the same
 * request.
 */
sealed interface Operation<T> permits ListConversations, ReadConversation, UpdateConversation {

  /**
   * The request, without the headers that all share.
   *
   * @param conversations the address of the conversations
   */
  Request.Builder request(HttpUrl conversations);

  /** GET or PATCH. */
  String method();

  /** What is asked, for the diagnostics, with everything personal left out. */
  String loggedPath();

  /**
   * Reads the answer.
   *
   * @param envelope the whole answer, whose {@code success} is not false
   */
  T read(JsonNode envelope) throws WrongShapeException;
}
