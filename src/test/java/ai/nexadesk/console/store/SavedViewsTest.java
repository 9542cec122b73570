package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved views stay as the person made them, in the person's order. */
class SavedViewsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-20T08:00:00Z"));

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static SavedView view(String name, String text) {
    return new SavedView(0, name, text, Order.NEWEST_ACTIVITY, false);
  }

  private List<String> names() {
    return store.savedViews().list().stream().map(SavedView::name).toList();
  }

  private long conversation(String id, String tag) {
    ConversationFacts facts =
        ConversationFacts.of(id)
            .text(ConversationField.STATUS, "open")
            .tags(List.of(tag))
            .number(ConversationField.CREATED_AT, 1L)
            .number(ConversationField.UPDATED_AT, 1L)
            .build();
    store.server().rows(List.of(facts), store.server().ask(), CLOCK.millis());
    return store.conversations().find(id).orElseThrow().key();
  }

  @Test
  void noTwoHaveTheSameName() {
    SavedViews views = store.savedViews();
    views.add(List.of(view("VIP", "a"), view("vip", "b"), view("VIP", "c")));
    assertThat(names()).containsExactly("VIP", "vip 2", "VIP 3");
    SavedView second = views.list().get(1);
    assertThat(views.change(second.named("VIP")).name()).isEqualTo("VIP 2");
    String longName = "n".repeat(80);
    views.add(List.of(view(longName, ""), view(longName, "")));
    assertThat(names()).last().asString().hasSize(80).endsWith(" 2");
  }

  @Test
  void theyAreMovedRemovedAndPutBackAtTheirPlace() {
    SavedViews views = store.savedViews();
    List<SavedView> kept = views.add(List.of(view("a", ""), view("b", ""), view("c", "")));
    views.move(kept.get(2).number(), 0);
    assertThat(names()).containsExactly("c", "a", "b");
    int place = views.delete(kept.get(0).number());
    assertThat(names()).containsExactly("c", "b");
    views.restore(kept.get(0), place);
    assertThat(names()).containsExactly("c", "a", "b");
    assertThat(views.list()).contains(kept.get(0));
    views.duplicate(kept.get(2));
    assertThat(names()).containsExactly("c", "c 2", "a", "b");
    views.move(kept.get(2).number(), 99);
    assertThat(names()).containsExactly("c 2", "a", "b", "c");
  }

  @Test
  void everythingOfAViewIsThereAfterARestart() {
    SavedView full =
        new SavedView(
                0, "Later", "invented:\"x y\" tag:a", new Order(Order.Key.CREATED, false), true)
            .looking(new RowLook(Density.ONE_LINE, Set.of(Column.MESSAGES)));
    SavedView kept = store.savedViews().add(full);
    store.close();
    store = Store.open(folder, CLOCK);
    assertThat(store.savedViews().list()).containsExactly(kept);
    assertThat(kept.problems()).hasSize(1);
    assertThat(kept.text()).isEqualTo(full.text());
    assertThat(kept.look()).isEqualTo(full.look());
    store.savedViews().look(kept.number(), null);
    assertThat(store.savedViews().list()).containsExactly(kept.looking(null));
    store.close();
    store = Store.openFresh(folder, CLOCK);
    assertThat(names()).as("a copy made anew").containsExactly("Later");
  }

  @Test
  void countsOfManyQueriesAreThoseOfEach() {
    conversation("c-1", "a");
    conversation("c-2", "a");
    conversation("c-3", "b");
    List<Query> queries =
        List.of(
            view("", "tag:a").query(Optional.empty()),
            view("", "tag:b OR tag:a -tag:b").query(Optional.empty()),
            view("", "nobody").query(Optional.empty()),
            new Query.Live());
    assertThat(store.conversations().counts(queries))
        .containsExactly(queries.stream().mapToInt(store.conversations()::count).toArray())
        .containsExactly(2, 3, 0, 3);
  }
}
