package ai.nexadesk.console.ui.notices;

import ai.nexadesk.console.notify.Notice;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last notices, the newest first, and how many were not looked at. FX thread. */
public final class NoticesModel {

  private static final int MOST = 50;

  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

  /** Takes in new ones, in the order they were noticed. */
  public void add(List<Notice> found) {
    notices.addAll(0, found.reversed());
    if (notices.size() > MOST) {
      notices.remove(MOST, notices.size());
    }
    unseen.set(Math.min(MOST, unseen.get() + found.size()));
  }

  ObservableList<Notice> notices() {
    return notices;
  }

  /** How many the person has not looked at yet. */
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  /** The person has looked at the list. */
  void seen() {
    unseen.set(0);
  }
}
