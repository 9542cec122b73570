package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.People;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The names of people and departments, and how they change. FX thread. */
record PeopleModel(People people, Background background) {

  void ask(Question<List<People.Named>> question, Consumer<List<People.Named>> answered) {
    question.ask(people::named, answered);
  }

  /** Names one on this computer. */
  void name(People.Kind kind, String id, String name) {
    background.command(
        () -> {
          people.name(List.of(new People.Named(kind, id, "", name)));
          return id;
        },
        done -> {});
  }

  /** Does something with a file, one after another with what is changed. */
  void run(Callable<String> work, Consumer<String> said) {
    background.command(work, said);
  }
}
