package ai.nexadesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.domain.Density;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets is there again, whatever happens to the file meanwhile. */
class SettingsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-20T08:00:00Z"));

  @TempDir Path folder;

  private Settings open() {
    return Settings.open(folder, CLOCK);
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void changed(Settings settings) {
    settings.theme().set(ThemeChoice.HIGH_CONTRAST);
    settings.density().set(Density.ONE_LINE);
    settings.listWidth().set(444);
    settings.detailsWidth().set(333);
    settings.railCollapsed().set(true);
    settings.window().set(new WindowPlace(-40, 20, 1200, 800, true));
    settings.afterArchive().set(AfterArchive.STAY);
    settings.readDelayMillis().set(0);
    settings.viewOrders().set(Map.of("inbox", "created:asc"));
    settings.viewLooks().set(Map.of("inbox", "compact tags"));
    settings.columns().set("company");
    settings.keyPreset().set("other");
    settings.keyBindings().set(Map.of("archive", List.of("e", "Ctrl+Shift+E")));
    settings.notifyUnassigned().set(false);
    settings.notifyAssigned().set(false);
    settings.notifyMine().set(false);
    settings.notifyReminder().set(false);
    settings.suggestions().set(false);
    settings.language().set(Language.JAPANESE);
    settings.notifyText().set(true);
    settings
        .workspaces()
        .set(
            List.of(
                new KnownWorkspace(
                    "chats.example-12ab",
                    "Acme",
                    "https://chats.example/api",
                    "0f12",
                    Keeping.FILE,
                    2)));
    settings.lastWorkspace().set("chats.example-12ab");
    settings.quietHours().set(new QuietHours(true, LocalTime.of(18, 30), LocalTime.of(7, 15)));
  }

  @Test
  void everySettingIsThereAgainAfterARestart() {
    try (Settings settings = open()) {
      changed(settings);
    }
    try (Settings again = open();
        Settings expected = Settings.inMemory()) {
      changed(expected);
      for (int i = 0; i < again.all().size(); i++) {
        Object value = again.all().get(i).get();
        assertThat(value).as(again.all().get(i).key()).isEqualTo(expected.all().get(i).get());
        assertThat(value).as("changed").isNotEqualTo(again.all().get(i).standard());
      }
      assertThat(again.notice()).isEmpty();
    }
  }

  @Test
  void aWorkspaceThatCannotBeOneIsLeftOut() throws IOException {
    Files.writeString(
        file(),
        """
        {"workspaces.known": [
          {"id": "../elsewhere", "address": "https://chats.example/api", "name": "Out"},
          {"id": "demo", "address": "https://chats.example/api", "name": "Demo"},
          {"id": "no-address"},
          {"id": "acme", "address": "https://chats.example/api", "key": "by-retina-scan"},
          7
        ]}
        """);
    try (Settings settings = open()) {
      assertThat(settings.workspaces().get())
          .containsExactly(
              new KnownWorkspace(
                  "acme", "acme", "https://chats.example/api", "", Keeping.NEVER, 0));
    }
  }

  @Test
  void aChangeIsWrittenSoonWithoutAnybodyClosingAndNothingElseStays() throws IOException {
    try (Settings settings = open()) {
      assertThat(names()).isEmpty();
      settings.listWidth().set(400);
      settings.listWidth().set(401);
      await().until(() -> Files.exists(file()));
      assertThat(Files.readString(file())).contains("\"panes.list\" : 401");
      assertThat(names()).containsExactly("settings.json");
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aDamagedFileIsSetAsideAndReported() throws IOException {
    Files.writeString(file(), "{\"look.theme\": \"da");
    try (Settings settings = open()) {
      assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
      Path aside = folder.resolve("settings.json.damaged-20260320-080000");
      assertThat(settings.notice()).contains(new SettingsNotice.Damaged(aside));
      assertThat(aside).hasContent("{\"look.theme\": \"da");
      settings.theme().set(ThemeChoice.DARK);
    }
    Files.writeString(file(), "[1, 2]");
    try (Settings settings = open()) {
      assertThat(settings.notice()).isPresent();
    }
    assertThat(names())
        .containsExactly(
            "settings.json.damaged-20260320-080000", "settings.json.damaged-20260320-080000-2");
  }

  @Test
  void whatANewerVersionWroteSurvivesThisOne() throws IOException {
    Files.writeString(
        file(),
        """
        {"look.theme": "sepia", "look.density": "compact", "future": {"deep": [1, null]},
         "panes.list": -5, "panes.details": "wide", "notify.quiet": {"from": "25:00"}}
        """);
    try (Settings settings = open()) {
      assertThat(settings.notice()).isEmpty();
      assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
      assertThat(settings.density().get()).isEqualTo(Density.COMPACT);
      assertThat(settings.listWidth().get()).isEqualTo(settings.listWidth().standard());
      assertThat(settings.detailsWidth().get()).isEqualTo(settings.detailsWidth().standard());
      assertThat(settings.quietHours().get()).isEqualTo(QuietHours.OFF);
      settings.listWidth().set(500);
    }
    assertThat(Files.readString(file()).replaceAll("\\s", ""))
        .contains("\"look.theme\":\"sepia\"", "\"deep\":[1,null]", "\"panes.list\":500");
  }

  @Test
  void twoConsolesOnOneFolderKeepEachOthersChanges() {
    try (Settings one = open()) {
      try (Settings other = open()) {
        other.density().set(Density.COMPACT);
      }
      one.theme().set(ThemeChoice.DARK);
    }
    try (Settings again = open()) {
      assertThat(again.density().get()).isEqualTo(Density.COMPACT);
      assertThat(again.theme().get()).isEqualTo(ThemeChoice.DARK);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidOnceAndTheConsoleGoesOn() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("data"));
    List<Optional<SettingsNotice>> said = new CopyOnWriteArrayList<>();
    try (Settings settings = Settings.open(gone, CLOCK)) {
      assertThat(settings.onNotice(said::add)).isNotNull();
      // Whoever runs the tests may be allowed to write to any folder; into none, nobody can.
      Files.delete(gone);
      settings.listWidth().set(400);
      await().until(() -> !said.isEmpty());
      assertThat(said)
          .containsExactly(
              Optional.of(new SettingsNotice.Unwritable(gone.resolve("settings.json"))));
      assertThat(settings.listWidth().get()).isEqualTo(400);
      Files.createDirectory(gone);
      settings.railCollapsed().set(true);
      await().until(() -> said.size() > 1);
      assertThat(said.getLast()).as("the trouble is over").isEmpty();
      assertThat(settings.notice()).isEmpty();
    }
    try (Settings again = Settings.open(gone, CLOCK)) {
      assertThat(again.listWidth().get()).as("kept for the next attempt").isEqualTo(400);
      assertThat(again.railCollapsed().get()).isTrue();
    }
  }

  @Test
  void aFileThatCannotBeReadIsLeftAlone() throws IOException {
    Files.createDirectory(file());
    Files.writeString(file().resolve("inside"), "x");
    try (Settings settings = open()) {
      assertThat(settings.notice()).contains(new SettingsNotice.Unreadable(file()));
      settings.theme().set(ThemeChoice.DARK);
    }
    assertThat(file().resolve("inside")).exists();
  }

  @Test
  void listenersHearChangesAndOnlyChanges() throws Exception {
    try (Settings settings = Settings.inMemory()) {
      List<Integer> heard = new ArrayList<>();
      AutoCloseable listening = settings.listWidth().listen(heard::add);
      settings.listWidth().set(400);
      settings.listWidth().set(400);
      settings.listWidth().set(410);
      listening.close();
      settings.listWidth().set(420);
      assertThat(heard).containsExactly(400, 410);
      assertThatThrownBy(() -> settings.readDelayMillis().set(-1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(settings.readDelayMillis().get()).isEqualTo(1500);
    }
  }

  @Test
  void whatTheCommandLineAsksForIsNotKept() {
    try (Settings settings = open()) {
      settings.theme().setForThisRun(ThemeChoice.DARK);
      settings.listWidth().set(400);
      assertThat(settings.theme().get()).isEqualTo(ThemeChoice.DARK);
    }
    try (Settings again = open()) {
      assertThat(again.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
    }
  }

  @Test
  void quietHoursMayPassMidnight() {
    QuietHours night = new QuietHours(true, LocalTime.of(20, 0), LocalTime.of(8, 0));
    assertThat(night.at(LocalTime.of(23, 0))).isTrue();
    assertThat(night.at(LocalTime.of(7, 59))).isTrue();
    assertThat(night.at(LocalTime.of(8, 0))).isFalse();
    assertThat(night.at(LocalTime.of(19, 59))).isFalse();
    QuietHours noon = new QuietHours(true, LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertThat(noon.at(LocalTime.of(12, 30))).isTrue();
    assertThat(noon.at(LocalTime.of(13, 0))).isFalse();
    assertThat(new QuietHours(false, LocalTime.of(12, 0), LocalTime.of(13, 0)).at(LocalTime.NOON))
        .isFalse();
  }
}
