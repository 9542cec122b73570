package ai.nexadesk.console.ui.remind;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/** Asks until when, and puts away what is selected. FX thread. */
public final class Remind {

  /** What the window does around it. */
  public interface Around {

    /** These are about to leave their lists. */
    void leaving(KeySet keys);

    /** These were put away. */
    void putAway(KeySet keys);

    /** Something to say at the bottom of the window. */
    void say(String words);
  }

  private final RemindModel model;
  private final Overlays overlays;
  private final Texts texts;
  private final Times times;
  private final Now now;
  private final Around around;

  /** What the person's clock shows, and where. */
  public record Now(InstantSource clock, ZoneId zone) {
    ZonedDateTime get() {
      return clock.instant().atZone(zone);
    }
  }

  public Remind(
      RemindModel model, Overlays overlays, Texts texts, Times times, Now now, Around around) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
    this.times = times;
    this.now = now;
    this.around = around;
  }

  /** Asks until when these shall be put away. */
  public void choose(KeySet keys) {
    if (!keys.isEmpty()) {
      model.ask(keys, any -> open(keys, any));
    }
  }

  private void open(KeySet keys, boolean any) {
    Consumer<Reminder.Until> chosen =
        until -> {
          overlays.close();
          around.leaving(keys);
          model.set(keys, until, count -> told(keys, until, count));
        };
    RemindSheet sheet = new RemindSheet(texts, times, now, chosen);
    if (any) {
      sheet.offerClear(() -> {
        overlays.close();
        clear(keys);
      });
    }
    String title =
        keys.size() == 1 ? texts.of("remind.title") : texts.count("remind.titleMany", keys.size());
    overlays.open(title, sheet.node(), sheet.field());
  }

  private void told(KeySet keys, Reminder.Until until, int count) {
    if (count == 0) {
      return;
    }
    around.putAway(keys);
    around.say(
        switch (until) {
          case Reminder.Until.At(long millis) -> texts.of("remind.done", times.moment(millis));
          case Reminder.Until.VisitorWrites() -> texts.of("remind.doneVisitor");
        });
  }

  /** Forgets the reminders of these. */
  public void clear(KeySet keys) {
    model.clear(
        keys,
        count -> {
          if (count > 0) {
            around.say(texts.of("remind.cleared"));
          }
        });
  }
}
