package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.sandbox.Department;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.settings.DataFolders;
import ai.nexadesk.console.store.Store;
import java.io.IOException;
import java.util.Optional;

/**
 * The demo workspace: the sandbox inside this process, reached over HTTP like any other.
 *
 * <p>Its server is made anew at each start, so the local copy of an earlier demo is thrown away.
 */
final class Demo implements AutoCloseable {

  private static final int CONVERSATIONS = 2_000;

  private final SandboxServer server;
  private final Connection connection;

  private Demo(SandboxServer server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  /**
   * Starts it.
   *
   * @param pace of its life, 0 for still
   * @throws BadStart when no port can be had
   */
  static Demo start(DataFolders folders, double pace) {
    try {
      SandboxServer server =
          SandboxServer.start(
              SandboxOptions.defaults().withConversations(CONVERSATIONS).withPace(pace));
      return new Demo(
          server,
          new Connection(
              "Acme Support",
              new WorkspaceAddress(server.baseUrl()),
              ApiKey.of(server.demoKey()),
              folders.demo(),
              true,
              Optional.empty()));
    } catch (IOException e) {
      throw new BadStart("The demo cannot start: no port on this computer could be had.");
    }
  }

  Connection connection() {
    return connection;
  }

  /** What an administrator would have filled in: names for the departments, and who one is. */
  void introduce(Store store) {
    for (Department department : server.departments()) {
      store.people().nameDepartment(department.id(), department.name());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
