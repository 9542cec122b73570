package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.ViewRef;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the rows of the view that is listed look; each view keeps its own. FX thread. */
public final class ListLook {

  private final ReadOnlyObjectProperty<Listing> listing;
  private final ObjectProperty<RowLook> look = new SimpleObjectProperty<>();
  private ViewHabits habits = ViewHabits.NONE;

  ListLook(ReadOnlyObjectProperty<Listing> listing) {
    this.listing = listing;
    refresh();
    listing.addListener((of, was, is) -> {
      if (!was.view().equals(is.view())) {
        refresh();
      }
    });
  }

  ReadOnlyObjectProperty<RowLook> lookProperty() {
    return look;
  }

  void habits(ViewHabits remembered) {
    habits = remembered;
    refresh();
  }

  /** What is remembered may be another now, as when a setting changed. */
  public void refresh() {
    RowLook next = habits.look(view());
    // Every row is laid out anew for another look, and most views share one.
    if (!next.equals(look.get())) {
      look.set(next);
    }
  }

  /** Changes to the next height of rows, after the last to the first. */
  public void nextDensity() {
    List<Density> all = List.of(Density.values());
    choose(all.get((all.indexOf(look.get().density()) + 1) % all.size()));
  }

  /** The look of this view where it is its own. */
  Optional<RowLook> own() {
    return Optional.of(look.get()).filter(now -> !now.equals(habits.look()));
  }

  void choose(Density density) {
    chosen(look.get().with(density));
  }

  void choose(Column column, boolean shown) {
    chosen(look.get().with(column, shown));
  }

  /** All views take over the look of this one. */
  void everywhere() {
    habits.everywhere(look.get());
  }

  private void chosen(RowLook next) {
    if (!next.equals(look.get())) {
      look.set(next);
      habits.chosen(view(), next);
    }
  }

  private ViewRef view() {
    return listing.get().view();
  }
}
