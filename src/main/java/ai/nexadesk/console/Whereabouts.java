package ai.nexadesk.console;

import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.control.Selection;

/**
 * Where a person is in the window, to put them there again in another content of it. FX thread.
 *
 * @param queue whether the page for leads is shown
 * @param typed the words in the search field
 * @param opened key of the open conversation, {@link Selection#NONE} for none
 */
record Whereabouts(ViewRef view, boolean queue, String typed, long opened) {

  static Whereabouts of(ConsoleUi ui) {
    return ui.navigation().whereabouts();
  }

  /** Also opens the settings: that is where the language is chosen. */
  void restore(ConsoleUi ui) {
    ui.show(view);
    ui.navigation().search(typed);
    if (opened != Selection.NONE) {
      ui.openKey(opened);
    }
    if (queue) {
      ui.showQueue();
    }
    ui.changeSettings();
  }
}
