package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A console without a window: real store, real HTTP, real engine. */
public final class Desk implements AutoCloseable {

  public final Store store;
  public final Edits edits;
  public final SyncEngine engine;

  public Desk(Path folder, URI server, String key, Time time) {
    store = Store.open(folder, time);
    edits = new Edits(store.intents(), new PlainTitles());
    engine =
        new SyncEngine(
            store,
            ConversationsApi.of(new WorkspaceAddress(server), ApiKey.of(key), "test", time),
            time,
            new Random(1));
    engine.start();
  }

  public Desk(Path folder, URI server, String key) {
    this(folder, server, key, new SystemTime());
  }

  public Conversation find(String id) {
    return store.conversations().find(id).orElseThrow();
  }

  List<Long> key(String id) {
    return List.of(find(id).key());
  }

  @Override
  public void close() {
    engine.close();
    store.close();
  }

  private static final class PlainTitles implements Edits.Titles {
    @Override
    public String status(String to) {
      return "status " + to;
    }

    @Override
    public String assign(@Nullable String agentId) {
      return "assign";
    }

    @Override
    public String route(@Nullable String departmentId) {
      return "route";
    }

    @Override
    public String handOut(int conversations) {
      return "hand out " + conversations;
    }

    @Override
    public String tags(List<String> add, List<String> remove) {
      return "tags";
    }
  }
}
