package ai.nexadesk.console.ui.preferences;

import javafx.scene.Node;

/** What a value is changed with. FX thread. */
interface Field {

  /** All of it, for the column of controls. */
  Node node();

  /** Where the keyboard goes; it bears the id, the name and the sentence. */
  Node control();

  /** Shows the value as it is now. */
  void show();
}
