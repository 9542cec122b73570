package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.SaveDialog;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sizes;
import ai.nexadesk.console.ui.text.Texts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Saves and shows what is attached, once a person wants it. FX thread. */
public final class AttachmentSheets implements AttachmentSteps, AutoCloseable {

  /** The largest file that is fetched, in bytes. */
  static final long MOST_SAVED = 1_000_000_000;

  private static final int RAW = 20_000;

  private final Overlays overlays;
  private final Background background;
  private final SaveDialog dialog;
  private final Texts texts;
  private final Consumer<String> say;
  private final FetchWords words;
  private final Set<StopSign> underWay = new HashSet<>();
  private Fetcher fetcher = Fetcher.NONE;

  /**
   * @param say told how it ended when nobody looks any more
   */
  public AttachmentSheets(
      Overlays overlays,
      Background background,
      SaveDialog dialog,
      Texts texts,
      Consumer<String> say) {
    this.overlays = overlays;
    this.background = background;
    this.dialog = dialog;
    this.texts = texts;
    this.say = say;
    words = new FetchWords(texts);
  }

  /** Fetches with this from now on. */
  public void fetchWith(Fetcher other) {
    fetcher = other;
  }

  @Override
  public void save(Attachment attachment) {
    String name = SafeName.of(attachment, texts.of("attachment.unnamed"));
    if (Runs.runs(attachment, name)) {
      ask(attachment, name);
    } else {
      choose(attachment, name);
    }
  }

  /** What this computer would run when it is opened needs a second yes. */
  private void ask(Attachment attachment, String name) {
    Label file = Nodes.wrapping(name, "link-host");
    file.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    Button cancel = Nodes.button(texts.of("attachment.doNot"), overlays::close, "primary-button");
    cancel.setId("attachment-do-not");
    Button anyway =
        Nodes.button(
            texts.of("attachment.anyway"),
            () -> {
              overlays.close();
              choose(attachment, name);
            });
    anyway.setId("attachment-anyway");
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("attachment.runs"), "sheet-text", "link-doubt"),
            file,
            Nodes.wrapping(new AttachmentWords(attachment, texts).facts(), "quiet"),
            Nodes.foot(Nodes.spring(), anyway, cancel));
    sheet.setId("attachment-warning");
    sheet.getStyleClass().add("fetch-sheet");
    overlays.open(texts.of("attachment.question"), sheet, cancel);
  }

  private void choose(Attachment attachment, String name) {
    dialog.choose(name).ifPresent(file -> save(attachment, file));
  }

  private void save(Attachment attachment, Path file) {
    FetchSheet sheet = new FetchSheet(overlays, background, texts);
    Fetcher with = fetcher;
    underWay.add(sheet.stop());
    sheet.open(
        texts.of("attachment.saving"),
        from(attachment),
        (progress, stop) -> with.save(attachment, file, MOST_SAVED, progress, stop),
        ending -> {
          underWay.remove(sheet.stop());
          String sentence =
              ending instanceof Fetching.Complete
                  ? texts.of("attachment.saved", file, words.of(ending))
                  : words.of(ending);
          if (sheet.seen()) {
            sheet.say(ending, sentence, () -> save(attachment, file));
          } else {
            say.accept(sentence);
          }
        });
  }

  private String from(Attachment attachment) {
    AttachmentWords known = new AttachmentWords(attachment, texts);
    return known.host().isEmpty()
        ? known.name()
        : texts.of("attachment.from", known.name(), known.host());
  }

  @Override
  public void show(Attachment attachment) {
    FetchSheet sheet = new FetchSheet(overlays, background, texts);
    Fetcher with = fetcher;
    AtomicReference<Pictures.@Nullable Decoded> picture = new AtomicReference<>();
    underWay.add(sheet.stop());
    sheet.open(
        texts.of("attachment.showing"),
        from(attachment),
        (progress, stop) ->
            with.read(
                attachment,
                Pictures.MOST_BYTES,
                bytes -> picture.set(Pictures.decode(bytes)),
                progress,
                stop),
        ending -> {
          underWay.remove(sheet.stop());
          if (sheet.seen()) {
            Pictures.Decoded decoded = picture.get();
            shown(
                attachment,
                sheet,
                ending,
                decoded == null ? new Pictures.Decoded.NoPicture() : decoded);
          }
        });
  }

  private void shown(
      Attachment attachment, FetchSheet sheet, Fetching ending, Pictures.Decoded picture) {
    if (!(ending instanceof Fetching.Complete)) {
      sheet.say(ending, words.of(ending), () -> show(attachment));
      return;
    }
    switch (picture) {
      case Pictures.Decoded.Picture drawn -> {
        PictureSheet shown = new PictureSheet(overlays, texts);
        shown.open(
            new AttachmentWords(attachment, texts).name(),
            drawn,
            words.of(ending),
            () -> save(attachment));
      }
      case Pictures.Decoded.TooLarge(long width, long height) ->
          sheet.say(
              new Fetching.OtherType(""), texts.of("picture.tooLarge", width, height), () -> {});
      case Pictures.Decoded.NoPicture() ->
          sheet.say(new Fetching.OtherType(""), texts.of("picture.none"), () -> {});
    }
  }

  @Override
  public void raw(Attachment attachment) {
    String raw = attachment.raw();
    Label text = Nodes.wrapping(SafeText.lines(SafeText.cut(raw, RAW)), "code");
    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    ScrollPane pane = new ScrollPane(text);
    pane.setFitToWidth(true);
    pane.setMaxHeight(280);
    pane.setId("attachment-raw-text");
    Button close = Nodes.button(texts.of("sheet.close"), overlays::close, "strong-button");
    close.setId("attachment-raw-close");
    VBox sheet =
        new VBox(
            12,
            Nodes.wrapping(texts.of("attachment.notUnderstood"), "sheet-text"),
            pane,
            Nodes.label(Sizes.of(raw.length(), texts), "quiet"),
            Nodes.foot(Nodes.spring(), close));
    sheet.getStyleClass().add("fetch-sheet");
    overlays.open(texts.of("attachment.rawTitle"), sheet, close);
  }

  /** Stops whatever is on its way. */
  @Override
  public void close() {
    Set.copyOf(underWay).forEach(StopSign::stop);
  }
}
