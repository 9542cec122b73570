package ai.nexadesk.console.platform;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Notifications of Windows and macOS, through an icon in the tray that appears with the first. */
final class TrayNotifier implements Notifier {

  private static final String ICON = "/ai/nexadesk/console/icon-16.png";

  private @Nullable TrayIcon icon;
  private volatile Runnable newest = () -> {};

  @Override
  public synchronized void show(String title, String body, Runnable opened) {
    if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
      return;
    }
    try {
      TrayIcon shown = icon;
      if (shown == null) {
        shown = new TrayIcon(image(), "NexaDesk");
        shown.addActionListener(event -> newest.run());
        SystemTray.getSystemTray().add(shown);
        icon = shown;
      }
      newest = opened;
      // Windows shows nothing at all when the text is empty.
      shown.displayMessage(
          DesktopNotifier.plain(title),
          body.isEmpty() ? " " : DesktopNotifier.plain(body),
          TrayIcon.MessageType.NONE);
    } catch (AWTException | IOException e) {
      System.getLogger(TrayNotifier.class.getName())
          .log(System.Logger.Level.DEBUG, "there is no tray after all", e);
    }
  }

  private static BufferedImage image() throws IOException {
    return ImageIO.read(Objects.requireNonNull(TrayNotifier.class.getResource(ICON), ICON));
  }

  @Override
  public synchronized void close() {
    TrayIcon shown = icon;
    if (shown != null) {
      SystemTray.getSystemTray().remove(shown);
      icon = null;
    }
  }
}
