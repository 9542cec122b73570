package ai.nexadesk.console.ui;

import ai.nexadesk.console.sync.SyncStatus;
import java.util.List;

/**
 * One state of the window that was designed, and how to get there.
 *
 * @param broken whether the settings cannot be read
 * @param steps done one after the other, each when all that came before is on the screen
 */
record GalleryState(
    String name,
    int width,
    int height,
    SyncStatus.State sync,
    GalleryData.Kind data,
    boolean broken,
    List<Step> steps) {

  /** Something a person does. FX thread. */
  @FunctionalInterface
  interface Step {
    void run(GalleryWindow window) throws Exception;
  }

  static GalleryState of(String name, Step... steps) {
    return new GalleryState(
        name, 1440, 900, SyncStatus.State.LIVE, GalleryData.Kind.INBOX, false, List.of(steps));
  }

  GalleryState sized(int wide, int high) {
    return new GalleryState(name, wide, high, sync, data, broken, steps);
  }

  GalleryState with(SyncStatus.State state) {
    return new GalleryState(name, width, height, state, data, broken, steps);
  }

  GalleryState on(GalleryData.Kind kind) {
    return new GalleryState(name, width, height, sync, kind, broken, steps);
  }

  GalleryState withoutDisk() {
    return new GalleryState(name, width, height, sync, data, true, steps);
  }
}
