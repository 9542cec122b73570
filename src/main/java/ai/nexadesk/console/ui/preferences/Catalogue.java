package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.settings.AfterArchive;
import ai.nexadesk.console.settings.Language;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.settings.ThemeChoice;
import ai.nexadesk.console.ui.action.Bindings;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.Preset;
import ai.nexadesk.console.ui.action.PresetNames;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every setting there is to choose, with its words and its control, in the order of the sheet. */
final class Catalogue {

  private static final int LONGEST_READ_DELAY = 60_000;
  private static final int NAME = 40;

  private final List<Entry> entries = new ArrayList<>();
  private final Settings settings;
  private final Texts texts;

  Catalogue(Settings settings, KeyMap keys, Runnable changeKeys, Here here, Texts texts) {
    this.settings = settings;
    this.texts = texts;
    look();
    list();
    keys(keys, changeKeys);
    notices();
    person(here);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  private void look() {
    choice(Group.LOOK, settings.theme(), "settings.theme", "settings.themeWhat", this::words);
    choice(
        Group.LOOK, settings.language(), "settings.language", "settings.languageWhat", this::words);
    choice(Group.LOOK, settings.density(), "density.name", "settings.densityWhat", this::words);
    flag(Group.LOOK, settings.railCollapsed(), "settings.rail", "settings.railWhat");
  }

  private void list() {
    choice(
        Group.LIST,
        settings.afterArchive(),
        "settings.archive",
        "settings.archiveWhat",
        this::words);
    Value<Integer> delay = Value.of(settings.readDelayMillis());
    Field field = new SecondsField(delay, LONGEST_READ_DELAY, texts);
    add(Group.LIST, settings.readDelayMillis(), "settings.read", "settings.readWhat", field);
    flag(Group.LIST, settings.suggestions(), "settings.suggest", "settings.suggestWhat");
  }

  private void keys(KeyMap keys, Runnable change) {
    Value<Preset> preset =
        new Value<>(
            () -> keys.bindingsProperty().get().preset(),
            keys::use,
            () -> keys.bindingsProperty().get().preset() == Preset.NEXADESK,
            () -> keys.use(Preset.NEXADESK),
            changed -> Value.listening(keys.bindingsProperty(), changed));
    Value<Bindings> own =
        new Value<>(
            keys.bindingsProperty()::get,
            keys.bindingsProperty()::set,
            () -> keys.bindingsProperty().get().own().isEmpty(),
            keys::resetAll,
            changed -> Value.listening(keys.bindingsProperty(), changed));
    ChoiceField<Preset> presets =
        new ChoiceField<>(preset, () -> List.of(Preset.values()), new PresetNames(texts)::of);
    entries.add(
        new Entry(
            Group.KEYS,
            id(settings.keyPreset()),
            texts.of("keys.preset"),
            texts.of("settings.presetWhat"),
            preset,
            presets));
    entries.add(
        new Entry(
            Group.KEYS,
            id(settings.keyBindings()),
            texts.of("settings.keys"),
            texts.of("settings.keysWhat"),
            own,
            new KeysField(own, change, texts)));
  }

  private void notices() {
    flag(
        Group.NOTICES,
        settings.notifyUnassigned(),
        "settings.unassigned",
        "settings.unassignedWhat");
    flag(Group.NOTICES, settings.notifyAssigned(), "settings.assigned", "settings.assignedWhat");
    flag(Group.NOTICES, settings.notifyMine(), "settings.mine", "settings.mineWhat");
    flag(Group.NOTICES, settings.notifyReminder(), "settings.reminder", "settings.reminderWhat");
    flag(Group.NOTICES, settings.notifyText(), "settings.text", "settings.textWhat");
    add(
        Group.NOTICES,
        settings.quietHours(),
        "settings.quiet",
        "settings.quietWhat",
        new QuietField(Value.of(settings.quietHours()), texts));
  }

  /** Not in the settings but in the workspace's copy: it is another person in another workspace. */
  private void person(Here here) {
    Value<Optional<Agent>> me =
        new Value<>(
            here.me()::getValue,
            agent -> agent.ifPresent(here.iAm()),
            () -> true,
            () -> {},
            changed -> {
              AutoCloseable known = Value.listening(here.agents(), changed);
              AutoCloseable person = Value.listening(here.me(), changed);
              return () -> {
                known.close();
                person.close();
              };
            });
    Field field =
        new ChoiceField<>(
            me,
            () -> here.agents().getValue().stream().map(Optional::of).toList(),
            agent ->
                agent
                    .map(one -> SafeText.oneLine(one.name(), NAME))
                    .orElse(texts.of("settings.meUnknown")));
    entries.add(
        new Entry(
            Group.PERSON, "me", texts.of("settings.me"), texts.of("settings.meWhat"), me, field));
  }

  private <E extends Enum<E>> void choice(
      Group group, Setting<E> setting, String name, String sentence, Function<E, String> words) {
    List<E> all = List.of(setting.standard().getDeclaringClass().getEnumConstants());
    add(group, setting, name, sentence, new ChoiceField<>(Value.of(setting), () -> all, words));
  }

  private void flag(Group group, Setting<Boolean> setting, String name, String sentence) {
    add(group, setting, name, sentence, new SwitchField(Value.of(setting)));
  }

  private void add(Group group, Setting<?> setting, String name, String sentence, Field field) {
    entries.add(
        new Entry(
            group, id(setting), texts.of(name), texts.of(sentence), Value.of(setting), field));
  }

  /** A point would begin a style class in a selector. */
  private static String id(Setting<?> setting) {
    return setting.key().replace('.', '-');
  }

  private String words(ThemeChoice theme) {
    return switch (theme) {
      case SYSTEM -> texts.of("settings.themeSystem");
      case LIGHT -> texts.of("settings.themeLight");
      case DARK -> texts.of("settings.themeDark");
      case HIGH_CONTRAST -> texts.of("settings.themeContrast");
    };
  }

  private String words(Language language) {
    return language == Language.SYSTEM ? texts.of("settings.themeSystem") : language.ownName();
  }

  private String words(Density density) {
    return switch (density) {
      case COMFORTABLE -> texts.of("density.comfortable");
      case COMPACT -> texts.of("density.compact");
      case ONE_LINE -> texts.of("density.oneLine");
    };
  }

  private String words(AfterArchive then) {
    return switch (then) {
      case NEXT -> texts.of("settings.archiveNext");
      case STAY -> texts.of("settings.archiveStay");
    };
  }
}
