package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks what to set, for the conversations that are chosen, or else open, at the moment of asking.
 * FX thread.
 */
public final class Sheets {

  private static final int NAME = 40;

  private final BulkModel model;
  private final Overlays overlays;
  private final Texts texts;

  public Sheets(BulkModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
  }

  /** Asks whom to give them to. */
  public void assign(Consumer<Outcome> done) {
    KeySet keys = model.selection().targets();
    model.people(found -> {
      List<PickSheet.Choice> choices = new ArrayList<>();
      found
          .me()
          .ifPresent(
              me -> choices.add(agent(texts.of("assign.me", name(me.name())), me, keys, done)));
      choices.add(choice(texts.of("agent.nobody"), new Edit.Assign(null, null), keys, done));
      found.people().agents().stream()
          .filter(agent -> found.me().stream().noneMatch(me -> me.id().equals(agent.id())))
          .forEach(one -> choices.add(agent(name(one.name()), one, keys, done)));
      new PickSheet(overlays, texts, choices).open(texts.count("assign.title", keys.size()));
    });
  }

  private PickSheet.Choice agent(String name, Agent agent, KeySet keys, Consumer<Outcome> done) {
    return choice(name, new Edit.Assign(null, agent.id()), keys, done);
  }

  /** Asks which department to route them to. */
  public void route(Consumer<Outcome> done) {
    KeySet keys = model.selection().targets();
    model.people(found -> {
      List<PickSheet.Choice> choices = new ArrayList<>();
      choices.add(choice(texts.of("department.none"), new Edit.Route(null, null), keys, done));
      for (Department one : found.people().departments()) {
        choices.add(choice(name(one.name()), new Edit.Route(null, one.id()), keys, done));
      }
      new PickSheet(overlays, texts, choices).open(texts.count("route.title", keys.size()));
    });
  }

  private PickSheet.Choice choice(String name, Edit edit, KeySet keys, Consumer<Outcome> done) {
    return new PickSheet.Choice(name, () -> model.act(edit, keys, done));
  }

  /** Asks which tags they are to have. */
  public void tags(Consumer<Outcome> done) {
    KeySet keys = model.selection().targets();
    model.tags(
        keys,
        found ->
            new TagSheet(
                    overlays,
                    texts,
                    found,
                    (add, remove) -> model.act(new Edit.ChangeTags(add, remove), keys, done))
                .open(texts.count("tags.title", keys.size())));
  }

  private static String name(String name) {
    return SafeText.oneLine(name, NAME);
  }
}
