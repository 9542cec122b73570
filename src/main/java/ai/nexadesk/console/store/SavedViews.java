package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches kept under a name, in the person's order. No two have the same name: a new one gets a
 * number behind it instead. Safe on any thread but the JavaFX one; blocks on the disk.
 */
public final class SavedViews {

  private static final String SELECT =
      "SELECT number, name, text, sort, notify, look FROM saved_view";

  private final Database database;

  SavedViews(Database database) {
    this.database = database;
  }

  /** All of them, in order. */
  public List<SavedView> list() {
    return database.read(SavedViews::all);
  }

  /** Keeps these behind the others; answers them with their numbers and the names they got. */
  public List<SavedView> add(List<SavedView> views) {
    return database.write(transaction -> {
      Session session = transaction.session();
      List<SavedView> kept = all(session);
      List<SavedView> added = new ArrayList<>();
      for (SavedView view : views) {
        SavedView named = view.named(ViewName.unique(view.name(), kept));
        long number =
            session.insert(
                "INSERT INTO saved_view(name, text, sort, notify, look, position)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                named.name(),
                named.text(),
                named.order().word(),
                named.notifies(),
                words(named.look()),
                kept.size());
        SavedView full = named.numbered(number);
        kept.add(full);
        added.add(full);
      }
      return added;
    });
  }

  /** Keeps one behind the others. */
  public SavedView add(SavedView view) {
    return add(List.of(view)).getFirst();
  }

  /** Puts one just behind the one it is a copy of. */
  public SavedView duplicate(SavedView view) {
    SavedView copy = add(view);
    List<SavedView> now = list();
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).number() == view.number()) {
        move(copy.number(), i + 1);
      }
    }
    return copy;
  }

  /** Takes over name, search, order, flag and look; answers it with the name it got. */
  public SavedView change(SavedView view) {
    return database.write(transaction -> {
      Session session = transaction.session();
      List<SavedView> others =
          all(session).stream().filter(other -> other.number() != view.number()).toList();
      SavedView named = view.named(ViewName.unique(view.name(), others));
      session.run(
          "UPDATE saved_view SET name = ?, text = ?, sort = ?, notify = ?, look = ? WHERE number"
              + " = ?",
          named.name(),
          named.text(),
          named.order().word(),
          named.notifies(),
          words(named.look()),
          named.number());
      return named;
    });
  }

  /** Changes nothing but its order. */
  public void sort(long number, Order order) {
    database.write(transaction ->
        transaction
            .session()
            .run("UPDATE saved_view SET sort = ? WHERE number = ?", order.word(), number));
  }

  /** Changes nothing but how its rows look; null for as in other views. */
  public void look(long number, @Nullable RowLook look) {
    database.write(transaction ->
        transaction
            .session()
            .run("UPDATE saved_view SET look = ? WHERE number = ?", words(look), number));
  }

  /** Removes it; answers its place, for {@link #restore}. */
  public int delete(long number) {
    return database.write(transaction -> {
      Session session = transaction.session();
      int place = places(all(session)).indexOf(number);
      session.run("DELETE FROM saved_view WHERE number = ?", number);
      arrange(session, places(all(session)));
      return place;
    });
  }

  /** Puts a removed one back, with its number, at its place. */
  public void restore(SavedView view, int place) {
    database.write(transaction -> {
      Session session = transaction.session();
      session.run(
          "INSERT INTO saved_view(number, name, text, sort, notify, look, position)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          view.number(),
          ViewName.unique(view.name(), all(session)),
          view.text(),
          view.order().word(),
          view.notifies(),
          words(view.look()),
          Integer.MAX_VALUE);
      return moved(session, view.number(), place);
    });
  }

  /**
   * Puts one at another place of the order.
   *
   * @param place counted from 0 in the order without it; too far is the end
   */
  public void move(long number, int place) {
    database.write(transaction -> moved(transaction.session(), number, place));
  }

  private static boolean moved(Session session, long number, int place) throws SQLException {
    List<Long> order = new ArrayList<>(places(all(session)));
    if (order.remove(number)) {
      order.add(Math.clamp(place, 0, order.size()), number);
      arrange(session, order);
    }
    return true;
  }

  private static List<Long> places(List<SavedView> views) {
    return views.stream().map(SavedView::number).toList();
  }

  private static void arrange(Session session, List<Long> order) throws SQLException {
    for (int i = 0; i < order.size(); i++) {
      session.run("UPDATE saved_view SET position = ? WHERE number = ?", i, order.get(i));
    }
  }

  private static List<SavedView> all(Session session) throws SQLException {
    return session.list(SELECT + " ORDER BY position, number", SavedViews::view);
  }

  private static String words(@Nullable RowLook look) {
    return look == null ? "" : look.words();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Order.of(row.getString(4)).orElse(Order.NEWEST_ACTIVITY),
        row.getBoolean(5),
        RowLook.of(row.getString(6)).orElse(null));
  }
}
