package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;

/** The names of views, as they are shown. */
public record ViewNames(Texts texts) {

  public String of(ViewRef view) {
    return switch (view) {
      case View builtIn -> of(builtIn);
      case ViewRef.Found found -> SafeText.oneLine(found.title(), SavedView.LONGEST_NAME);
      case SavedView saved -> SafeText.oneLine(saved.name(), SavedView.LONGEST_NAME);
    };
  }

  private String of(View view) {
    return switch (view) {
      case INBOX -> texts.of("view.inbox");
      case MINE -> texts.of("view.mine");
      case UNASSIGNED -> texts.of("view.unassigned");
      case WAITING -> texts.of("view.waiting");
      case SNOOZED -> texts.of("view.snoozed");
      case OPEN -> texts.of("view.open");
      case PENDING -> texts.of("view.pending");
      case ACTIVE -> texts.of("view.active");
      case ARCHIVED -> texts.of("view.archived");
      case ALL -> texts.of("view.all");
    };
  }
}
