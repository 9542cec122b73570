package ai.nexadesk.console.ui.action;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyMapTest {

  private final Actions actions = new Actions();
  private final ObjectProperty<Bindings> bindings = new SimpleObjectProperty<>(Bindings.NONE);
  private final KeyMap map = new KeyMap(actions, bindings);
  private final Action archive = action("archive", typed("e"));
  private final Action next = action("next", typed("j"), new Trigger.Native("↓"));
  private final Action inbox = action("goInbox", typed("gi"));

  @BeforeEach
  void fill() {
    actions.add(archive);
    actions.add(next);
    actions.add(inbox);
  }

  private static Action action(String id, Trigger... keys) {
    return new Action(id, Action.Group.DO, id, List.of(keys), Action.Rule.ALWAYS, () -> {});
  }

  @Test
  void aKeyTakenOverLeavesWhoHadIt() {
    assertThat(map.holders(typed("e"), next)).containsExactly(archive);
    map.bind(next, typed("e"));
    assertThat(map.keys(next)).containsExactly(typed("e"), new Trigger.Native("↓"));
    assertThat(map.keys(archive)).isEmpty();
    assertThat(map.holder(typed("e"))).contains(next);
  }

  @Test
  void theBeginningOfTwoKeysIsTakenToo() {
    assertThat(map.holders(typed("g"), archive)).containsExactly(inbox);
    assertThat(map.holders(typed("gi"), archive)).containsExactly(inbox);
    assertThat(map.holders(typed("gx"), archive)).isEmpty();
    assertThat(map.holders(pressed("Shortcut+G"), archive)).isEmpty();
  }

  @Test
  void whatIsResetTakesItsKeyBack() {
    map.bind(next, typed("e"));
    map.reset(archive);
    assertThat(map.keys(archive)).containsExactly(typed("e"));
    assertThat(map.keys(next)).containsExactly(new Trigger.Native("↓"));
    map.resetAll();
    assertThat(map.keys(next)).isEqualTo(next.defaults());
    assertThat(bindings.get()).isEqualTo(Bindings.NONE);
  }

  @Test
  void theUsualKeyGivenByHandIsNoChange() {
    map.bind(archive, typed("x"));
    assertThat(map.changed(archive)).isTrue();
    map.bind(archive, typed("e"));
    assertThat(map.changed(archive)).isFalse();
  }

  @Test
  void anActionMayHaveNoKey() {
    map.unbind(archive);
    assertThat(map.keys(archive)).isEmpty();
    assertThat(map.holder(typed("e"))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgainAndNonsenseIsNot() {
    for (Trigger trigger :
        List.of(typed("gi"), typed(" x".strip()), pressed("Shortcut+Shift+Z"), pressed("F5"))) {
      assertThat(Trigger.parse(trigger.written())).contains(trigger);
    }
    for (String nonsense : List.of("", "type", "type ", "press Foo+Bar", "press ", "hold e")) {
      assertThat(Trigger.parse(nonsense)).as(nonsense).isEmpty();
    }
  }

  @Test
  void escapeEnterAndASecondKeyStayWhenTheFirstIsChanged() {
    Action back = action("back", typed("u"), pressed("Esc"));
    Action open = action("open", typed("o"), pressed("Enter"));
    Action search = action("search", typed("/"), pressed("Shortcut+F"));
    List.of(back, open, search).forEach(actions::add);
    map.bind(back, typed("b"));
    map.bind(search, typed("s"));
    map.unbind(open);
    assertThat(map.keys(back)).containsExactly(typed("b"), pressed("Esc"));
    assertThat(map.keys(search)).containsExactly(typed("s"), pressed("Shortcut+F"));
    assertThat(map.keys(open)).containsExactly(pressed("Enter"));
    bindings.set(new Bindings(Preset.NEXADESK, Map.of("back", List.of(typed("b")))));
    assertThat(map.keys(back)).containsExactly(typed("b"), pressed("Esc"));
  }
}
