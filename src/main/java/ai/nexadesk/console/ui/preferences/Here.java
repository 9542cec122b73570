package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.domain.Agent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Who sits at this computer. FX thread.
 *
 * @param agents everybody seen in the workspace
 * @param me empty until they said so
 * @param iAm remembers it
 */
public record Here(
    ObservableValue<List<Agent>> agents,
    ObservableValue<Optional<Agent>> me,
    Consumer<Agent> iAm) {}
