package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a conversation since the start. Guarded by the workspace's lock. */
final class Held {

  /** Its beginning; made once, since a changed conversation will be asked for again. */
  final Origin origin;

  final Visitor visitor;
  final List<SandboxMessage> added = new ArrayList<>();
  @Nullable String agentId;
  @Nullable String departmentId;
  List<String> tags;

  /** Whether a client has edited it: the sandbox's own colleagues then keep their hands off. */
  boolean editedByClient;

  Held(Origin origin, Visitor visitor) {
    this.origin = origin;
    this.visitor = visitor;
    agentId = origin.agentId();
    departmentId = origin.departmentId();
    tags = origin.tags();
  }
}
