package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Where the conversation is routed. */
final class DepartmentChoice extends StackPane {

  private final Choices<Optional<Department>> choices;

  DepartmentChoice(DetailsModel model, Texts texts) {
    choices =
        new Choices<>(
            "details-department",
            texts.of("details.department"),
            department ->
                department
                    .map(d -> SafeText.oneLine(d.name(), 40))
                    .orElse(texts.of("department.none")),
            department -> model.route(department.map(Department::id).orElse(null)));
    getChildren().setAll(choices.node());
  }

  void show(@Nullable Department department, Known known) {
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
