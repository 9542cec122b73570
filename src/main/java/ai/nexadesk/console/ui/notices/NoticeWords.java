package ai.nexadesk.console.ui.notices;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.notify.Notice;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notices in words. Used by one thread, as its texts are. */
public record NoticeWords(Texts texts) {

  private static final int NAME = 40;
  private static final int TEXT = 120;

  /** What one notification of the operating system says. */
  public record Alert(String title, String body) {}

  /** Some notices as one notification. */
  public Alert alert(List<Notice> notices, boolean openly) {
    if (notices.size() == 1
        && notices.getFirst() instanceof Notice.About(var kind, var about, var view, var at)
        && openly) {
      return new Alert(who(about) + ": " + what(kind, view), said(about));
    }
    Map<Notice.Kind, Integer> counts = new EnumMap<>(Notice.Kind.class);
    List<String> lines = new ArrayList<>();
    for (Notice notice : notices) {
      switch (notice) {
        case Notice.About about -> counts.merge(about.kind(), 1, Integer::sum);
        case Notice.WhileAway(int changed, long at) ->
            lines.add(texts.count("notice.away", changed));
      }
    }
    counts.forEach((kind, count) -> lines.add(count(kind, count)));
    return new Alert(lines.getFirst(), String.join(" · ", lines.subList(1, lines.size())));
  }

  /** Whom it is about, or the whole sentence where it is about many. */
  String title(Notice notice) {
    return switch (notice) {
      case Notice.About about -> who(about.conversation());
      case Notice.WhileAway(int changed, long at) -> texts.count("notices.away", changed);
    };
  }

  /** What happened. */
  String what(Notice.Kind kind, String view) {
    return switch (kind) {
      case UNASSIGNED -> texts.of("notice.unassigned");
      case ASSIGNED -> texts.of("notice.assigned");
      case VISITOR_WROTE -> texts.of("notice.wrote");
      case IN_VIEW -> texts.of("notice.view", SafeText.oneLine(view, NAME));
      case REMINDER -> texts.of("notice.reminder");
    };
  }

  private String count(Notice.Kind kind, int count) {
    return switch (kind) {
      case UNASSIGNED -> texts.count("notices.unassigned", count);
      case ASSIGNED -> texts.count("notices.assigned", count);
      case VISITOR_WROTE -> texts.count("notices.wrote", count);
      case IN_VIEW -> texts.count("notices.view", count);
      case REMINDER -> texts.count("notices.reminder", count);
    };
  }

  private String who(Conversation about) {
    String name = SafeText.oneLine(about.visitor().displayName(), NAME);
    return name.isEmpty() ? texts.of("visitor.unknown") : name;
  }

  /** What was written last, on one line. */
  static String said(Conversation about) {
    String last = about.lastMessage();
    return last == null ? "" : SafeText.oneLine(last, TEXT);
  }
}
