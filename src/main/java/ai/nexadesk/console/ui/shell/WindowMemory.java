package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.settings.WindowPlace;
import ai.nexadesk.console.ui.fx.Delayed;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Puts the window where it was last time, if that is still on a screen. FX thread. */
public final class WindowMemory {

  /** So much of the title bar has to be in sight for the window to be moved by it. */
  private static final double HOLD_WIDTH = 120;

  private static final double HOLD_HEIGHT = 32;

  /** A desktop tells of a new place and of being maximised one after the other. */
  private static final Duration SETTLED = Duration.millis(300);

  private final Stage stage;
  private final Setting<WindowPlace> place;
  private final Delayed moved = new Delayed(SETTLED);

  public WindowMemory(Stage stage, Setting<WindowPlace> place) {
    this.stage = stage;
    this.place = place;
    Runnable later = () -> moved.restart(this::remember);
    stage.xProperty().addListener((of, was, is) -> later.run());
    stage.yProperty().addListener((of, was, is) -> later.run());
    stage.widthProperty().addListener((of, was, is) -> later.run());
    stage.heightProperty().addListener((of, was, is) -> later.run());
    stage.maximizedProperty().addListener((of, was, is) -> later.run());
  }

  /** Puts the window where it was; before it is shown. */
  public void restore() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    WindowPlace now = onScreen(place.get(), screens);
    if (now.known()) {
      stage.setX(now.x());
      stage.setY(now.y());
      stage.setWidth(now.width());
      stage.setHeight(now.height());
      stage.setMaximized(now.maximised());
    }
  }

  /** Takes the window's place as the one to come back to. */
  public void remember() {
    moved.stop();
    if (stage.isIconified() || stage.isFullScreen() || Double.isNaN(stage.getX())) {
      return;
    }
    WindowPlace last = place.get();
    if (stage.isMaximized() && last.known()) {
      place.set(new WindowPlace(last.x(), last.y(), last.width(), last.height(), true));
    } else if (stage.getWidth() >= 1 && stage.getHeight() >= 1) {
      place.set(
          new WindowPlace(
              (int) stage.getX(),
              (int) stage.getY(),
              (int) stage.getWidth(),
              (int) stage.getHeight(),
              stage.isMaximized()));
    }
  }

  /**
   * The place as it can be used on these screens: no larger than the screen that shows most of it,
   * and unknown when too little of its top would be in sight.
   */
  static WindowPlace onScreen(WindowPlace wanted, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> wanted.known() && holdable(wanted, screen))
        .max(Comparator.comparingDouble(screen -> shared(wanted, screen)))
        .map(screen ->
            new WindowPlace(
                wanted.x(),
                wanted.y(),
                (int) Math.min(wanted.width(), screen.getWidth()),
                (int) Math.min(wanted.height(), screen.getHeight()),
                wanted.maximised()))
        .orElse(WindowPlace.UNKNOWN);
  }

  private static boolean holdable(WindowPlace place, Rectangle2D screen) {
    return overlap(place.x(), place.x() + place.width(), screen.getMinX(), screen.getMaxX())
            >= HOLD_WIDTH
        && place.y() >= screen.getMinY() - HOLD_HEIGHT / 2
        && place.y() + HOLD_HEIGHT <= screen.getMaxY();
  }

  private static double shared(WindowPlace place, Rectangle2D screen) {
    return overlap(place.x(), place.x() + place.width(), screen.getMinX(), screen.getMaxX())
        * overlap(place.y(), place.y() + place.height(), screen.getMinY(), screen.getMaxY());
  }

  private static double overlap(double from, double to, double otherFrom, double otherTo) {
    return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  }
}
