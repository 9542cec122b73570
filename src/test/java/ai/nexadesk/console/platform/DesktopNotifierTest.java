package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The notifier against a program that speaks like {@code gdbus} does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script stands in for gdbus")
class DesktopNotifierTest {

  @TempDir Path folder;

  private Path gdbus(String answer) throws Exception {
    Path script = folder.resolve("gdbus");
    Files.writeString(
        script,
        """
        #!/bin/sh
        if [ "$1" = monitor ]; then
          while [ ! -e "%1$s/called" ]; do sleep 0.05; done
          sleep 0.2
          echo "/org/freedesktop/Notifications: org.freedesktop.Notifications.ActionInvoked (uint32 7, 'default')"
          exec sleep 20
        fi
        for one in "$@"; do printf '%%s\\n' "$one"; done > "%1$s/arguments"
        %2$s
        touch "%1$s/called"
        """
            .formatted(folder, answer));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  @Test
  void aClickOpensWhatItIsAboutAndHostileTextStaysText() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    try (Notifier notifier = new DesktopNotifier(gdbus("echo '(uint32 7,)'"), "Open")) {
      notifier.show("it's \\ <b>", "<a href='x'>\u202Egnp\n&", opened::incrementAndGet);
      await().until(() -> opened.get() == 1);
    }
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .contains("'it\\'s \\\\ <b>'", "'&lt;a href=\\'x\\'&gt; gnp &amp;'")
        .contains("['default', 'Open']");
  }

  @Test
  void aDesktopWithoutNotificationsIsNoFailure() throws Exception {
    try (Notifier notifier = new DesktopNotifier(gdbus("exit 1"), "Open")) {
      notifier.show("a", "b", () -> {});
    }
    try (Notifier notifier = new DesktopNotifier(folder.resolve("missing"), "Open")) {
      notifier.show("a", "b", () -> {});
    }
    assertThat(Notifier.here(Map.of(), "Open").getClass()).isEqualTo(Notifier.NONE.getClass());
  }
}
