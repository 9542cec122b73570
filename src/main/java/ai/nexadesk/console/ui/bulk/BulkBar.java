package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * How many conversations are chosen and what can be done with them.
 *
 * <p>It is there whenever an action would touch anything but the open conversation alone.
 */
final class BulkBar {

  private final VBox bar = new VBox(6);
  private final Label count = Nodes.rigid("", "bulk-count");
  private final Label note = Nodes.wrapping("", "quiet");
  private final Button all;
  private final FlowPane actions = new FlowPane(6, 6);
  private final BulkModel model;
  private final BulkFoot.Below below;
  private final BulkSteps steps;
  private final Texts texts;

  BulkBar(BulkModel model, BulkFoot.Below below, BulkSteps steps, Texts texts) {
    this.model = model;
    this.below = below;
    this.steps = steps;
    this.texts = texts;
    all = Nodes.button("", this::chooseAll, "link-button");
    all.setId("bulk-all");
    all.setMinWidth(0);
    Button clear =
        Nodes.iconButton(Feather.X, texts.of("bulk.clear"), () -> model.selection().chooseNone());
    clear.setId("bulk-clear");
    HBox head = new HBox(8, count, all, Nodes.spring(), clear);
    head.setAlignment(Pos.CENTER_LEFT);
    actions
        .getChildren()
        .setAll(
            List.of(
                action("bulk-archive", texts.of("bulk.archive"), steps.archive()),
                statuses(),
                action("bulk-assign", texts.of("bulk.assign"), steps.assign()),
                action("bulk-department", texts.of("bulk.department"), steps.department()),
                action("bulk-tags", texts.of("bulk.tags"), steps.tags())));
    bar.setId("bulk-bar");
    bar.getStyleClass().add("bulk-bar");
    bar.getChildren().setAll(List.of(head, actions, note));
    listen();
    draw();
  }

  Region node() {
    return bar;
  }

  private void listen() {
    model
        .selection()
        .chosenProperty()
        .addListener((of, was, is) -> {
          model.countElsewhere(below.keys().get());
          draw();
        });
    model.elsewhereProperty().addListener((of, was, is) -> draw());
    model.selection().keyProperty().addListener((of, was, is) -> draw());
    model.lockedProperty().addListener((of, was, is) -> draw());
    model.writingProperty().addListener((of, was, is) -> draw());
    below.matching().addListener((of, was, is) -> draw());
    below
        .rows()
        .addListener((ListChangeListener<Long>) change -> model.countElsewhere(below.keys().get()));
  }

  private Button action(String id, String words, Runnable run) {
    Button button = Nodes.button(words, run, "strong-button");
    button.setId(id);
    return button;
  }

  private MenuButton statuses() {
    MenuButton menu = new MenuButton(texts.of("bulk.status"));
    menu.setId("bulk-status");
    menu.getStyleClass().add("strong-button");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (ConversationStatus status : ConversationStatus.SETTABLE) {
      MenuItem item = new MenuItem(StatusWord.of(status, texts));
      item.setId("bulk-status-" + status.word());
      item.setOnAction(event -> steps.setStatus().accept(status.word()));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** What matches now is chosen: what comes later is not, even if it matches as well. */
  private void chooseAll() {
    steps.matching().accept(model.selection()::choose);
  }

  private void draw() {
    Selection selection = model.selection();
    KeySet chosen = selection.chosen();
    boolean needed = chosen.size() > 1 || (chosen.size() == 1 && !chosen.contains(selection.key()));
    Nodes.show(bar, needed || model.writingProperty().get());
    if (chosen.isEmpty() && !model.writingProperty().get()) {
      return;
    }
    count.setText(texts.of("bulk.count", chosen.size()));
    int matching = below.matching().get();
    all.setText(texts.of("bulk.all", matching));
    Nodes.show(all, matching > chosen.size());
    String locked = model.lockedProperty().get();
    actions.setDisable(!locked.isEmpty() || model.writingProperty().get());
    note.setText(note(locked));
    Nodes.show(note, !note.getText().isEmpty());
  }

  private String note(String locked) {
    if (model.writingProperty().get()) {
      return texts.of("bulk.writing");
    }
    if (!locked.isEmpty()) {
      return locked;
    }
    int elsewhere = model.elsewhereProperty().get();
    return elsewhere > 0 ? texts.count("bulk.elsewhere", elsewhere) : "";
  }
}
