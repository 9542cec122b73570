package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Texts;
import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings below a field that searches them. Listens to them while it is in a window. */
final class PreferencesSheet {

  private static final double WIDTH = 592;
  private static final double HEIGHT = 472;

  private final Settings settings;
  private final Texts texts;
  private final CustomTextField search = new CustomTextField();
  private final Label notice = Nodes.wrapping("", "settings-notice");
  private final Label nothing = Nodes.wrapping("", "quiet");
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final VBox content = new VBox(12, notice, search, scroll);
  private final Map<Group, Label> headings = new EnumMap<>(Group.class);
  private final List<EntryRow> rows = new ArrayList<>();
  private final List<AutoCloseable> listening = new ArrayList<>();

  PreferencesSheet(List<Entry> entries, Settings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
    for (Entry entry : entries) {
      if (!headings.containsKey(entry.group())) {
        Label heading = Nodes.label(heading(entry.group()), "section-title", "settings-heading");
        headings.put(entry.group(), heading);
        lines.getChildren().add(heading);
      }
      EntryRow row = new EntryRow(entry, texts);
      rows.add(row);
      lines.getChildren().add(row);
    }
    build();
    narrow();
    showNotice();
  }

  private void build() {
    content.setId("settings");
    content.setPrefSize(WIDTH, HEIGHT);
    content.setMinHeight(0);
    notice.setId("settings-notice");
    nothing.setId("settings-nothing");
    lines.getChildren().add(nothing);
    lines.getStyleClass().add("settings-lines");
    search.setId("settings-search");
    search.getStyleClass().add("settings-search");
    search.setPromptText(texts.of("settings.search"));
    search.setAccessibleText(texts.of("settings.search"));
    search.setLeft(Nodes.icon(Feather.SEARCH));
    search.setMinHeight(Region.USE_PREF_SIZE);
    search.textProperty().addListener((of, was, is) -> narrow());
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    new InSight(scroll, lines);
    content.addEventFilter(KeyEvent.KEY_PRESSED, new RowKeys(search, this::shownRows)::pressed);
    content
        .sceneProperty()
        .addListener((of, was, is) -> {
          stop();
          if (is != null) {
            listen();
          }
        });
  }

  Region node() {
    return content;
  }

  TextField search() {
    return search;
  }

  private List<EntryRow> shownRows() {
    return rows.stream().filter(EntryRow::isVisible).toList();
  }

  private void narrow() {
    headings.values().forEach(heading -> Nodes.show(heading, false));
    boolean any = false;
    for (EntryRow row : rows) {
      boolean shown = row.entry().matches(search.getText(), texts.locale());
      Nodes.show(row, shown);
      Label heading = headings.get(row.entry().group());
      if (shown && heading != null && !heading.isVisible()) {
        Nodes.style(heading, "first", !any);
        Nodes.show(heading, true);
      }
      any |= shown;
    }
    nothing.setText(any ? "" : texts.of("settings.nothing"));
    Nodes.show(nothing, !any);
    scroll.setVvalue(0);
  }

  private void showNotice() {
    FileNotice words = new FileNotice(texts);
    notice.setText(settings.notice().map(words::of).orElse(""));
    Nodes.show(notice, settings.notice().isPresent());
  }

  private void listen() {
    for (EntryRow row : rows) {
      listening.add(row.entry().value().listen().apply(row::show));
    }
    listening.add(settings.onNotice(is -> FxThread.run(this::showNotice)));
    rows.forEach(EntryRow::show);
    showNotice();
  }

  private void stop() {
    for (AutoCloseable one : listening) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException("it would not stop listening", e);
      }
    }
    listening.clear();
  }

  private String heading(Group group) {
    String words =
        switch (group) {
          case LOOK -> texts.of("settings.look");
          case LIST -> texts.of("settings.list");
          case KEYS -> texts.of("keys.title");
          case NOTICES -> texts.of("notices.name");
          case PERSON -> texts.of("settings.person");
        };
    return words.toUpperCase(texts.locale());
  }
}
