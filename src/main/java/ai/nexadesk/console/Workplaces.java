package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.settings.DataFolders;
import ai.nexadesk.console.settings.Keeping;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one can work here: the demo, and the workspaces the person connected. Any thread.
 *
 * @param pace of the demo's life, 0 for still
 */
record Workplaces(DataFolders folders, Settings settings, double pace) {

  private static final int COLOURS = 6;

  /** The demo, with a server of its own. */
  Main.Connected demo() {
    Demo demo = Demo.start(folders, pace);
    return new Main.Connected(demo.connection(), Optional.of(demo), settings);
  }

  /**
   * A workspace the person connected.
   *
   * @param key {@link ApiKey#UNKNOWN} to look at what is held until it is there
   * @throws BadStart when what is remembered of it cannot be
   */
  Main.Connected open(KnownWorkspace known, ApiKey key) {
    try {
      Connection connection =
          new Connection(
              known.name(),
              WorkspaceAddress.of(known.address()),
              key,
              folders.workspace(known),
              false,
              Optional.of(known));
      return new Main.Connected(connection, Optional.empty(), settings);
    } catch (IllegalArgumentException e) {
      throw new BadStart(String.valueOf(e.getMessage()));
    }
  }

  List<KnownWorkspace> known() {
    return settings.workspaces().get();
  }

  /** The one to start with; empty for the demo. */
  Optional<KnownWorkspace> last() {
    String id = settings.lastWorkspace().get();
    return known().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The workspace that this key opens there: one known already, or a new one. */
  KnownWorkspace of(WorkspaceAddress address, ApiKey key, String name, Keeping keeping) {
    String mark = KnownWorkspace.mark(address.baseUrl(), key.reveal());
    String where = address.baseUrl().toString();
    KnownWorkspace found =
        known().stream()
            .filter(one -> one.address().equals(where) && one.mark().equals(mark))
            .findFirst()
            .orElseGet(() ->
                new KnownWorkspace(
                    String.valueOf(folders.workspace(address.baseUrl(), mark).getFileName()),
                    address.host(),
                    where,
                    mark,
                    keeping,
                    known().size() % COLOURS));
    KnownWorkspace kept = found.with(mark, keeping);
    return name.isBlank() ? kept : kept.named(name.strip());
  }

  /** Knows nothing of it any more; the next start is with the demo if it would be with this. */
  void forget(KnownWorkspace workspace) {
    settings
        .workspaces()
        .set(known().stream().filter(one -> !one.id().equals(workspace.id())).toList());
    if (settings.lastWorkspace().get().equals(workspace.id())) {
      settings.lastWorkspace().set("");
    }
  }

  /** Remembers it, in its old place or behind the others, as the one to start with. */
  void remember(KnownWorkspace workspace) {
    List<KnownWorkspace> all = new ArrayList<>(known());
    all.replaceAll(one -> one.id().equals(workspace.id()) ? workspace : one);
    if (!all.contains(workspace)) {
      all.add(workspace);
    }
    settings.workspaces().set(List.copyOf(all));
    settings.lastWorkspace().set(workspace.id());
  }
}
