package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.ConnectionCheck;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.platform.Secret;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.ui.connect.CheckLine;
import ai.nexadesk.console.ui.connect.Connector;
import ai.nexadesk.console.ui.connect.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Connects a workspace and has the window show it. Off the JavaFX thread. */
record NewWorkspace(Desk desk, ConnectWords words) implements Connector {

  @Override
  public boolean check(Wanted wanted, Consumer<CheckLine> found) throws InterruptedException {
    return check(wanted, List.of(), words, found);
  }

  /**
   * @param held ids of conversations that a key of the same workspace has to find
   */
  static boolean check(
      Wanted wanted, List<String> held, ConnectWords words, Consumer<CheckLine> found)
      throws InterruptedException {
    WorkspaceAddress address;
    try {
      address = WorkspaceAddress.of(wanted.address());
    } catch (IllegalArgumentException e) {
      found.accept(words.badAddress(wanted.address()));
      return false;
    }
    ApiKey key;
    try {
      key = ApiKey.of(wanted.key().reveal());
    } catch (IllegalArgumentException e) {
      found.accept(words.badKey());
      return false;
    }
    return ConnectionCheck.run(
        address,
        key,
        Version.text(),
        held,
        (step, finding) -> found.accept(words.line(step, finding, address.host())));
  }

  @Override
  public Optional<String> take(Wanted wanted) {
    WorkspaceAddress address = WorkspaceAddress.of(wanted.address());
    ApiKey key = ApiKey.of(wanted.key().reveal());
    KnownWorkspace known = desk.places().of(address, key, wanted.name(), wanted.keeping());
    Secrets.Answer kept =
        desk.keys()
            .keep(
                known.id(),
                wanted.keeping(),
                Secret.of(key.reveal()),
                Secret.of(wanted.passphrase().reveal()));
    if (!(kept instanceof Secrets.Done)) {
      return Optional.of(words.notKept(kept));
    }
    desk.places().remember(known);
    desk.hold(known, key);
    desk.open(known, key);
    return Optional.empty();
  }
}
