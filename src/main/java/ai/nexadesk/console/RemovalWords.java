package ai.nexadesk.console;

import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a workspace was removed from this computer, or what of it is left. FX thread. */
record RemovalWords(Texts texts) {

  private static final int NAME = 40;

  void say(ConsoleUi ui, KnownWorkspace removed, List<Wipe.Left> left) {
    String name = SafeText.oneLine(removed.name(), NAME);
    if (left.isEmpty()) {
      ui.tell(texts.of("remove.done", name));
    } else {
      String where = left.stream().map(this::where).collect(Collectors.joining(", "));
      ui.warn(texts.of("remove.left", name, where));
    }
  }

  private String where(Wipe.Left left) {
    return switch (left) {
      case Wipe.Left.InFolder(var folder) -> folder.toString();
      case Wipe.Left.InKeychain() -> texts.of("remove.keychain");
    };
  }
}
