package ai.nexadesk.console;

import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Action.Group;
import ai.nexadesk.console.ui.diagnostics.BundleSheet;
import ai.nexadesk.console.ui.diagnostics.RequestsSheet;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;

/** What a person can do to find out what is wrong. FX thread. */
final class DiagnosticsActions {

  private final Diagnostics diagnostics;
  private final ConsoleUi ui;

  DiagnosticsActions(Diagnostics diagnostics, ConsoleUi ui) {
    this.diagnostics = diagnostics;
    this.ui = ui;
  }

  void add() {
    add("requests", ui.texts().of("action.requests"), this::requests);
    add("diagnostics", ui.texts().of("action.diagnostics"), this::bundle);
  }

  private void add(String id, String name, Runnable run) {
    Action.Rule always = new Action.Rule(() -> "", false);
    ui.actions().add(new Action(id, Group.WINDOW, name, List.of(), always, run));
  }

  private void requests() {
    Times times = new Times(ui.texts(), ui.facts().clock(), ui.facts().zone());
    new RequestsSheet(diagnostics::requests, ui.overlays(), ui.texts(), times).open();
  }

  private void bundle() {
    Thread.ofVirtual()
        .name("diagnostics")
        .start(() -> {
          String bundle = diagnostics.bundle();
          FxThread.run(() -> new BundleSheet(ui.overlays(), ui.texts()).open(bundle));
        });
  }
}
