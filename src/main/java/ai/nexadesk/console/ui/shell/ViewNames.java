package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.text.Texts;

/** The names of the built-in views. */
public record ViewNames(Texts texts) {

  public String of(View view) {
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
