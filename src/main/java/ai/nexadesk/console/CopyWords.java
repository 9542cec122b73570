package ai.nexadesk.console;

import ai.nexadesk.console.store.Rescued;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What became of a damaged local copy, in words: what happened, what is kept, what is lost. */
record CopyWords(Texts texts, Times times) {

  String rescued(Rescued done) {
    String what =
        done.setAside()
            .map(Path::toString)
            .map(aside -> texts.of("copy.damagedWas", aside))
            .orElseGet(() -> texts.of("copy.goneWas"));
    return what + " " + kept(done.whole(), done.backup());
  }

  private String kept(boolean whole, Optional<Instant> backup) {
    if (whole) {
      return texts.of("copy.keptWhole");
    }
    return backup
        .map(made -> texts.of("copy.keptBackup", times.exact(made.toEpochMilli())))
        .orElseGet(() -> texts.of("copy.keptPart"));
  }

  /** Found while it is in use. */
  String damaged() {
    return texts.of("copy.damaged");
  }
}
