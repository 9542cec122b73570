package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.platform.Secret;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.ui.connect.CheckLine;
import ai.nexadesk.console.ui.connect.Connector;
import ai.nexadesk.console.ui.connect.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives the workspace that is open another key; everything held and everything not sent yet stays.
 * Off the JavaFX thread.
 *
 * @param done told, on any thread, when it works with the new one
 */
record OtherKey(Desk desk, Session session, ConnectWords words, Runnable done)
    implements Connector {

  /** Enough to know the workspace again, though one or two may have been deleted meanwhile. */
  private static final int SAMPLES = 3;

  @Override
  public boolean check(Wanted wanted, Consumer<CheckLine> found) throws InterruptedException {
    return NewWorkspace.check(wanted, samples(), words, found);
  }

  /** All customers share one address: a key of another one would mix two workspaces. */
  private List<String> samples() {
    var conversations = session.wiring().store().conversations();
    long[] keys = conversations.keys(Query.ALL, Order.NEWEST_ACTIVITY, SAMPLES);
    return conversations.rows(keys).stream().map(Conversation::id).toList();
  }

  @Override
  public Optional<String> take(Wanted wanted) {
    ApiKey key = ApiKey.of(wanted.key().reveal());
    Optional<KnownWorkspace> known = session.connection().known();
    if (known.isPresent()) {
      Secrets.Answer kept =
          desk.keys()
              .keep(
                  known.get().id(),
                  wanted.keeping(),
                  Secret.of(key.reveal()),
                  Secret.of(wanted.passphrase().reveal()));
      if (!(kept instanceof Secrets.Done)) {
        return Optional.of(words.notKept(kept));
      }
      String mark = KnownWorkspace.mark(session.connection().address().baseUrl(), key.reveal());
      desk.places().remember(known.get().with(mark, wanted.keeping()));
      desk.hold(known.get(), key);
    }
    session.use(key);
    done.run();
    return Optional.empty();
  }
}
