package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.store.People;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the conversation is routed. */
final class DepartmentChoice extends VBox {

  private final Choices<Optional<Department>> choices;
  private final NameIt nameIt;
  private final Texts texts;
  private boolean told = true;

  DepartmentChoice(DetailsModel model, Texts texts) {
    super(4);
    this.texts = texts;
    choices =
        new Choices<>(
            "details-department",
            texts.of("details.department"),
            department -> department.map(d -> SafeText.oneLine(d.name(), 40)).orElseGet(this::none),
            department -> model.route(department.map(Department::id).orElse(null)));
    nameIt =
        new NameIt(
            "details-department-name",
            texts.of("name.department"),
            texts,
            (id, name) -> model.people().name(People.Kind.DEPARTMENT, id, name));
    getChildren().setAll(choices.node(), nameIt);
  }

  /** Until the server said so, nobody knows that it is routed nowhere. */
  private String none() {
    return texts.of(told ? "department.none" : "details.untold");
  }

  void show(@Nullable Department department, boolean departmentTold, Known known) {
    boolean otherwise = told != departmentTold;
    told = departmentTold;
    if (otherwise) {
      choices.refresh();
    }
    nameIt.show(
        department == null ? "" : department.id(), department == null || department.named());
    List<Optional<Department>> items = new ArrayList<>();
    items.add(Optional.empty());
    known.departments().forEach(one -> items.add(Optional.of(one)));
    Optional<Department> now = Optional.ofNullable(department);
    if (!items.contains(now)) {
      items.add(now);
    }
    choices.show(items, now);
    Nodes.style(choices.node(), "nobody", now.isEmpty());
  }
}
