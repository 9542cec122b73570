package ai.nexadesk.console.ui.control;

import java.util.Map;
import javafx.scene.layout.Region;

/** A part of the rail below the views every console has. FX thread. */
public interface RailSection {

  Region node();

  /** Shows icons only, or icons with names and counts. */
  void collapse(boolean narrow);

  /** Marks what is shown, if it is one of its own. */
  void select(String viewId);

  /** Shows how many conversations each view has, by the view's id. */
  void count(Map<String, Integer> counts);
}
