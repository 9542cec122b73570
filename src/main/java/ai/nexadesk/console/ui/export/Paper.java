package ai.nexadesk.console.ui.export;

import java.util.Optional;
import javafx.scene.Node;

/** Printers of this computer. */
public interface Paper {

  /** Whether there is any. Off the FX thread; may take a while. */
  boolean printers();

  /** Asks for a printer and how; empty when the person changed their mind. FX thread. */
  Optional<Job> choose();

  /** A document on its way to a printer. One thread, not the FX one. */
  interface Job {

    /** Of what can be printed on, in points. */
    double width();

    double height();

    /** Prints a page; answers whether that worked. */
    boolean print(Node page);

    /** After the last page; answers whether the printer took it. */
    boolean end();

    /** Prints nothing more. */
    void cancel();
  }
}
