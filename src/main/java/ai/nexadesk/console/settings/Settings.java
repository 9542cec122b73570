package ai.nexadesk.console.settings;

import ai.nexadesk.console.domain.Density;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants the console to be: every setting there is, kept in {@code settings.json} of
 * the data folder.
 *
 * <p>Safe on any thread. Only {@link #open} and {@link #close} touch the disk on the caller's
 * thread; a change is written by a thread of its own, soon after.
 */
public final class Settings implements AutoCloseable {

  /** The file in the data folder. */
  public static final String FILE = "settings.json";

  private final List<Setting<?>> all = new ArrayList<>();
  private final List<Setting<?>> choices = new ArrayList<>();
  private final List<Consumer<Optional<SettingsNotice>>> noticed = new CopyOnWriteArrayList<>();
  private final @Nullable SettingsKeeper keeper;
  private volatile @Nullable SettingsNotice notice;

  private final Setting<ThemeChoice> theme =
      setting("look.theme", ThemeChoice.SYSTEM, Form.word(ThemeChoice.class));
  private final Setting<Language> language =
      setting("look.language", Language.SYSTEM, Form.word(Language.class));
  private final Setting<Density> density =
      setting("look.density", Density.COMFORTABLE, Form.word(Density.class));
  private final Setting<Integer> listWidth = remembered("panes.list", 368, Form.number(1, 10_000));
  private final Setting<Integer> detailsWidth =
      remembered("panes.details", 288, Form.number(1, 10_000));
  private final Setting<Boolean> railCollapsed = setting("rail.collapsed", false, Form.flag());
  private final Setting<WindowPlace> window =
      remembered("window.place", WindowPlace.UNKNOWN, Form.place());
  private final Setting<AfterArchive> afterArchive =
      setting("archive.then", AfterArchive.NEXT, Form.word(AfterArchive.class));
  private final Setting<Integer> readDelayMillis =
      setting("read.delay", 1500, Form.number(0, 60_000));
  private final Setting<Boolean> suggestions = setting("suggestions.shown", true, Form.flag());
  private final Setting<Map<String, String>> viewOrders =
      remembered("views.order", Map.of(), Form.texts());
  private final Setting<Map<String, String>> viewLooks =
      remembered("views.look", Map.of(), Form.texts());
  private final Setting<String> columns = remembered("look.columns", "", Form.text());
  private final Setting<String> keyPreset = setting("keys.preset", "standard", Form.text());
  private final Setting<Map<String, List<String>>> keyBindings =
      setting("keys.own", Map.of(), Form.lists());
  private final Setting<Boolean> notifyUnassigned = setting("notify.unassigned", true, Form.flag());
  private final Setting<Boolean> notifyAssigned = setting("notify.assigned", true, Form.flag());
  private final Setting<Boolean> notifyMine = setting("notify.mine", true, Form.flag());
  private final Setting<Boolean> notifyReminder = setting("notify.reminder", true, Form.flag());
  private final Setting<Boolean> notifyText = setting("notify.text", false, Form.flag());
  private final Setting<QuietHours> quietHours =
      setting("notify.quiet", QuietHours.OFF, Form.quietHours());

  private final Setting<List<KnownWorkspace>> workspaces =
      remembered("workspaces.known", List.of(), Form.workspaces());
  private final Setting<String> lastWorkspace = remembered("workspaces.last", "", Form.text());

  private Settings(@Nullable SettingsFile file) {
    keeper = file == null ? null : new SettingsKeeper(file, this::tell, this::written);
    if (file != null) {
      SettingsFile.Content content = file.read();
      all.forEach(setting -> setting.read(content.tree().path(setting.key())));
      notice = content.notice();
    }
  }

  /** Reads the settings of this data folder; whatever is wrong with the file is a notice. */
  public static Settings open(Path folder, InstantSource clock) {
    return new Settings(new SettingsFile(folder.resolve(FILE), clock));
  }

  /** The defaults, kept nowhere. */
  public static Settings inMemory() {
    return new Settings(null);
  }

  /** One that a person chooses. */
  private <T> Setting<T> setting(String key, T standard, Form<T> form) {
    Setting<T> made = remembered(key, standard, form);
    choices.add(made);
    return made;
  }

  /** One that comes of using the window, which nobody chooses from a list. */
  private <T> Setting<T> remembered(String key, T standard, Form<T> form) {
    Setting<T> made = new Setting<>(key, standard, form, this::changed);
    all.add(made);
    return made;
  }

  private void changed(Setting<?> setting) {
    SettingsKeeper to = keeper;
    if (to != null) {
      to.keep(setting);
    }
  }

  private void tell(SettingsNotice now) {
    if (!now.equals(notice)) {
      notice = now;
      tellAll();
    }
  }

  /** The file has everything: that it could not be written is over. */
  private void written() {
    if (notice instanceof SettingsNotice.Unwritable) {
      notice = null;
      tellAll();
    }
  }

  private void tellAll() {
    noticed.forEach(listener -> listener.accept(notice()));
  }

  /** Every setting, in the order of the file's documentation. */
  public List<Setting<?>> all() {
    return List.copyOf(all);
  }

  /** Those a person chooses; each has a line where settings are changed. */
  public List<Setting<?>> choices() {
    return List.copyOf(choices);
  }

  /** What the person should know about the file, if anything. */
  public Optional<SettingsNotice> notice() {
    return Optional.ofNullable(notice);
  }

  /**
   * Calls {@code listener} with each later notice, or with none when the trouble is over, on a
   * thread of the settings' own.
   *
   * @return closes to stop listening
   */
  public AutoCloseable onNotice(Consumer<Optional<SettingsNotice>> listener) {
    noticed.add(listener);
    return () -> noticed.remove(listener);
  }

  /** Which colours. */
  public Setting<ThemeChoice> theme() {
    return theme;
  }

  /** Which language, numbers and dates. */
  public Setting<Language> language() {
    return language;
  }

  /** How tall the rows of the list are. */
  public Setting<Density> density() {
    return density;
  }

  /** Width of the list in pixels; the window gives it no less than it needs. */
  public Setting<Integer> listWidth() {
    return listWidth;
  }

  /** Width of the details in pixels. */
  public Setting<Integer> detailsWidth() {
    return detailsWidth;
  }

  /** Whether the rail shows icons only, however wide the window is. */
  public Setting<Boolean> railCollapsed() {
    return railCollapsed;
  }

  /** Where the window was when it was closed. */
  public Setting<WindowPlace> window() {
    return window;
  }

  /** Where one is after archiving. */
  public Setting<AfterArchive> afterArchive() {
    return afterArchive;
  }

  /** How long a conversation has to be open to count as read, in milliseconds. */
  public Setting<Integer> readDelayMillis() {
    return readDelayMillis;
  }

  /** Whether what similar conversations have is proposed for the open one. */
  public Setting<Boolean> suggestions() {
    return suggestions;
  }

  /** The order a person chose for a view, by the view's id, as {@code updated:desc}. */
  public Setting<Map<String, String>> viewOrders() {
    return viewOrders;
  }

  /** How the rows of a view look, by the view's id, as words of a {@code RowLook}. */
  public Setting<Map<String, String>> viewLooks() {
    return viewLooks;
  }

  /** What rows show in views without a look of their own, as the words of columns. */
  public Setting<String> columns() {
    return columns;
  }

  /** Which set of keys is the base. */
  public Setting<String> keyPreset() {
    return keyPreset;
  }

  /** The person's own keys: action id to key texts, in place of the preset's. */
  public Setting<Map<String, List<String>>> keyBindings() {
    return keyBindings;
  }

  /** Whether to notify of a new conversation with nobody. */
  public Setting<Boolean> notifyUnassigned() {
    return notifyUnassigned;
  }

  /** Whether to notify of a conversation that became one's own. */
  public Setting<Boolean> notifyAssigned() {
    return notifyAssigned;
  }

  /** Whether to notify when a visitor writes in a conversation of one's own. */
  public Setting<Boolean> notifyMine() {
    return notifyMine;
  }

  /** Whether to notify of a reminder that is due. */
  public Setting<Boolean> notifyReminder() {
    return notifyReminder;
  }

  /** Whether a notification shows what was written, for everybody who sees the screen. */
  public Setting<Boolean> notifyText() {
    return notifyText;
  }

  /** When nothing is shown. */
  public Setting<QuietHours> quietHours() {
    return quietHours;
  }

  /** The workspaces the person connected, in the order of their keys. */
  public Setting<List<KnownWorkspace>> workspaces() {
    return workspaces;
  }

  /** The id of the one to start with; empty for the demo. */
  public Setting<String> lastWorkspace() {
    return lastWorkspace;
  }

  /** Writes what is not written yet; half a second at most. */
  @Override
  public void close() {
    SettingsKeeper from = keeper;
    if (from != null) {
      from.close();
    }
  }
}
