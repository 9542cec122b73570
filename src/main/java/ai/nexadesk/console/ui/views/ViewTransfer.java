package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.export.ViewsFile;
import ai.nexadesk.console.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Views to and from a file, and how it went in words. Off the FX thread. */
final class ViewTransfer {

  private ViewTransfer() {}

  /** Views found, perhaps none, and what to say. */
  record Found(List<SavedView> views, String words) {}

  static String write(List<SavedView> views, Path file, Texts texts) {
    try {
      ViewsFile.write(views, file);
      return texts.count("views.exported", views.size());
    } catch (IOException e) {
      return texts.of("views.notWritten", file.toString());
    }
  }

  static Found read(Path file, Texts texts) {
    try {
      return switch (ViewsFile.read(file)) {
        case ViewsFile.Content.SomethingElse() -> none(texts.of("views.notViews"));
        case ViewsFile.Content.Newer() -> none(texts.of("views.newer"));
        case ViewsFile.Content.Views(List<SavedView> views, int leftOut) ->
            new Found(views, imported(views.size(), leftOut, texts));
      };
    } catch (IOException e) {
      return none(texts.of("views.notRead", file.toString()));
    }
  }

  private static Found none(String words) {
    return new Found(List.of(), words);
  }

  private static String imported(int views, int leftOut, Texts texts) {
    String words = texts.count("views.imported", views);
    return leftOut == 0 ? words : words + " " + texts.count("views.leftOut", leftOut);
  }
}
