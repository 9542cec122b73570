package ai.nexadesk.console.ui;

import ai.nexadesk.console.ui.connect.CheckLine;
import ai.nexadesk.console.ui.connect.CheckLine.Mark;
import ai.nexadesk.console.ui.connect.CheckLine.Step;
import ai.nexadesk.console.ui.connect.Connector;
import ai.nexadesk.console.ui.connect.Wanted;
import java.util.Optional;
import java.util.function.Consumer;

/** A check that found one line of each kind. */
final class Checked implements Connector {

  @Override
  public boolean check(Wanted wanted, Consumer<CheckLine> found) {
    found.accept(new CheckLine(Step.REACH, Mark.FINE, "The server answers."));
    found.accept(new CheckLine(Step.KEY, Mark.FINE, "It knows the key."));
    found.accept(
        new CheckLine(
            Step.READ,
            Mark.BAD,
            "The key may not read from here: it lacks the scope “read”, or this computer's address"
                + " is not on its list. The server said: “Not from your address”"));
    found.accept(new CheckLine(Step.CLOCK, Mark.NOTE, "This computer's clock is 2 h slow."));
    return false;
  }

  @Override
  public Optional<String> take(Wanted wanted) {
    return Optional.empty();
  }
}
