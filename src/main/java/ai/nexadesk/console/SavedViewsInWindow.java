package ai.nexadesk.console;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.conversations.ViewHabits;
import ai.nexadesk.console.ui.shell.Toast;
import ai.nexadesk.console.ui.views.ViewCommands;
import ai.nexadesk.console.ui.views.ViewFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/** The bonds between saved views and the rest of the window. FX thread. */
final class SavedViewsInWindow implements ViewCommands.Around, ViewHabits {

  private final ConsoleModels models;
  private final Settings settings;
  private final Toast toast;
  private final Shown shown;
  private ViewFiles files;

  /** Shows a view. */
  @FunctionalInterface
  interface Shown {
    /**
     * Shows it.
     *
     * @param alone whether without what is in the search field
     */
    void show(ViewRef view, boolean alone);
  }

  SavedViewsInWindow(
      ConsoleModels models, Settings settings, Toast toast, Shown shown, ViewFiles files) {
    this.models = models;
    this.settings = settings;
    this.toast = toast;
    this.shown = shown;
    this.files = files;
    models.conversations().habits(this);
    models
        .saved()
        .views()
        .addListener(
            (ListChangeListener<SavedView>)
                change -> {
                  models.conversations().savedViews(List.copyOf(models.saved().views()));
                  models.rail().refresh();
                });
  }

  /** Asks for files in another way. */
  void files(ViewFiles other) {
    files = other;
  }

  @Override
  public void show(ViewRef view) {
    shown.show(view, false);
  }

  @Override
  public void showAlone(ViewRef view) {
    shown.show(view, true);
  }

  @Override
  public void say(String words) {
    toast.say(words);
  }

  @Override
  public void offer(String words, String step, Runnable run) {
    toast.offer(words, step, run);
  }

  @Override
  public SavedView listed() {
    return models.conversations().asView();
  }

  @Override
  public ViewFiles files() {
    return files;
  }

  @Override
  public Order order(ViewRef view) {
    return switch (view) {
      case SavedView saved -> saved.order();
      case ViewRef.Found found -> found.order();
      case View builtIn ->
          Optional.ofNullable(settings.viewOrders().get().get(builtIn.id()))
              .flatMap(Order::of)
              .orElse(builtIn.order());
    };
  }

  @Override
  public void chosen(ViewRef view, Order order) {
    switch (view) {
      case SavedView saved -> models.saved().sort(saved, order);
      case ViewRef.Found found -> {} // as long as it is shown
      case View builtIn -> {
        Map<String, String> orders = new HashMap<>(settings.viewOrders().get());
        if (order.equals(builtIn.order())) {
          orders.remove(builtIn.id());
        } else {
          orders.put(builtIn.id(), order.word());
        }
        settings.viewOrders().set(Map.copyOf(orders));
      }
    }
  }

  @Override
  public RowLook look(ViewRef view) {
    RowLook own =
        switch (view) {
          case SavedView saved -> saved.look();
          case ViewRef.Found found -> null;
          case View builtIn ->
              RowLook.of(settings.viewLooks().get().getOrDefault(builtIn.id(), "")).orElse(null);
        };
    return own == null ? look() : own;
  }

  @Override
  public RowLook look() {
    Density density = settings.density().get();
    return RowLook.of(density.word() + " " + settings.columns().get())
        .orElseGet(() -> new RowLook(density, Column.STANDARD));
  }

  @Override
  public void chosen(ViewRef view, RowLook look) {
    switch (view) {
      case SavedView saved -> models.saved().look(saved, look);
      case ViewRef.Found found -> {} // as long as it is shown
      case View builtIn -> {
        Map<String, String> looks = new HashMap<>(settings.viewLooks().get());
        looks.put(builtIn.id(), look.words());
        settings.viewLooks().set(Map.copyOf(looks));
      }
    }
  }

  @Override
  public void everywhere(RowLook look) {
    settings.columns().set(look.columnWords());
    settings.viewLooks().set(Map.of());
    settings.density().set(look.density());
    models.saved().lookAsOthers();
  }
}
