package ai.nexadesk.console;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;

import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Action.Group;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.history.HistoryView;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.function.Supplier;

/** What a person can do with the messages of the open conversation, each with its keys. */
final class HistoryActions {

  private final HistoryView history;
  private final Overlays overlays;
  private final Texts texts;
  private final Supplier<String> nothingOpen;
  private final Runnable bring;

  /**
   * @param nothingOpen why there is no open conversation; empty when there is one
   * @param bring brings the messages into view, where there is no room for all panes
   */
  HistoryActions(
      HistoryView history,
      Overlays overlays,
      Texts texts,
      Supplier<String> nothingOpen,
      Runnable bring) {
    this.bring = bring;
    this.history = history;
    this.overlays = overlays;
    this.texts = texts;
    this.nothingOpen = nothingOpen;
  }

  /** Adds what moves in the messages. */
  void move(Actions to) {
    add(to, "action.findHere", "", history::find, pressed("Shortcut+Shift+F"));
    add(to, "action.findNext", "", () -> history.findNext(true), pressed("F3"));
    add(to, "action.findPrevious", "", () -> history.findNext(false), pressed("Shift+F3"));
    add(to, "action.toFirstNew", "why.nothingNew", history::toFirstNew, typed("gn"));
    add(to, "action.toEnd", "", history::toEnd, typed("gb"));
    add(to, "action.toDay", "", () -> history.toDay(overlays), typed("gd"));
  }

  /** Adds what is done with messages. */
  void copy(Actions to) {
    add(
        to,
        "action.copyMessages",
        "why.noMessageChosen",
        history::copyChosen,
        pressed("Shortcut+C"));
    add(to, "action.copyConversation", "", history::copyAll, typed("Y"));
  }

  private void add(Actions to, String key, String obstacle, Runnable run, Trigger... keys) {
    String id = key.substring("action.".length());
    Group group = id.startsWith("copy") ? Group.DO : Group.MOVE;
    Action.Rule rule = new Action.Rule(() -> obstacle(obstacle), false);
    Runnable does = group == Group.DO ? run : () -> bringAnd(run);
    to.add(new Action(id, group, texts.of(key), List.of(keys), rule, does));
  }

  private void bringAnd(Runnable run) {
    bring.run();
    run.run();
  }

  private String obstacle(String own) {
    String closed = nothingOpen.get();
    if (!closed.isEmpty()) {
      return closed;
    }
    if (!history.hasMessages()) {
      return texts.of("why.noMessages");
    }
    boolean can =
        switch (own) {
          case "why.nothingNew" -> history.hasNew();
          case "why.noMessageChosen" -> history.hasChosen();
          default -> true;
        };
    return can ? "" : texts.of(own);
  }
}
