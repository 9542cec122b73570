package ai.nexadesk.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.domain.SavedView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of views is what was written, or it is refused; it never does harm. */
class ViewsFileTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("views.json"), content);
  }

  private static String views(String entries) {
    return "{\"format\": \"nexadesk-views\", \"version\": 1, \"views\": [" + entries + "]}";
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    SavedView one =
        new SavedView(
                7, "VIP \"now\"", "tag:vip older:1h", new Order(Order.Key.WAITING, true), true)
            .looking(new RowLook(Density.COMPACT, Set.of()));
    Path file = folder.resolve("views.json");
    ViewsFile.write(List.of(one), file);
    assertThat(ViewsFile.read(file))
        .isEqualTo(new ViewsFile.Content.Views(List.of(one.numbered(0)), 0));
  }

  @Test
  void aLookOfANewerVersionIsReadAsFarAsItIsKnown() throws IOException {
    String entry = "{\"name\": \"a\", \"query\": \"\", \"rows\": %s}";
    Path file =
        file(
            views(
                String.join(
                    ",",
                    entry.formatted("\"one-line company moon-phase\""),
                    entry.formatted("\"gigantic company\""),
                    entry.formatted("[1]"),
                    entry.formatted("\"compact\""))));
    ViewsFile.Content.Views read = (ViewsFile.Content.Views) ViewsFile.read(file);
    assertThat(read.views())
        .extracting(SavedView::look)
        .containsExactly(
            new RowLook(Density.ONE_LINE, Set.of(Column.COMPANY)),
            null,
            null,
            new RowLook(Density.COMPACT, Column.STANDARD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"format\": \"nexadesk-views\"}",
        "{\"format\": \"nexadesk-views\", \"version\": \"1\", \"views\": []}",
        "{\"format\": \"nexadesk-views\", \"version\": 1, \"views\": {}}",
        "{\"format\": \"other\", \"version\": 1, \"views\": []}"
      })
  void somethingElseIsSaidToBeThat(String content) throws IOException {
    assertThat(ViewsFile.read(file(content))).isEqualTo(new ViewsFile.Content.SomethingElse());
  }

  @Test
  void depthAndSizeDoNoHarm() throws IOException {
    assertThat(ViewsFile.read(file("[".repeat(400_000))))
        .isEqualTo(new ViewsFile.Content.SomethingElse());
    assertThat(ViewsFile.read(file(" ".repeat(2_000_000) + views(""))))
        .isEqualTo(new ViewsFile.Content.SomethingElse());
    assertThat(ViewsFile.read(folder)).isEqualTo(new ViewsFile.Content.SomethingElse());
  }

  @Test
  void aNewerFormatIsLeftAlone() throws IOException {
    Path file = file("{\"format\": \"nexadesk-views\", \"version\": 2, \"views\": []}");
    assertThat(ViewsFile.read(file)).isEqualTo(new ViewsFile.Content.Newer());
  }

  @Test
  void entriesThatAreNoViewsAreLeftOutAndCounted() throws IOException {
    Path file =
        file(
            views(
                "1, {}, {\"name\": \" \\n\\u202e \", \"query\": \"\"}, {\"name\": \"a\"},"
                    + " {\"name\": \"b\", \"query\": \""
                    + "x".repeat(5_000)
                    + "\"}, {\"name\": 1, \"query\": \"\"},"
                    + " {\"name\": \"ok\\u0000\\n\\u202eevil\", \"query\": \"tag:a\","
                    + " \"sort\": \"sideways\", \"notify\": \"yes\", \"more\": []}"));
    assertThat(ViewsFile.read(file))
        .isEqualTo(
            new ViewsFile.Content.Views(
                List.of(new SavedView(0, "ok evil", "tag:a", Order.NEWEST_ACTIVITY, false)), 6));
  }

  @Test
  void aThousandViewsAreTooMany() throws IOException {
    String entry = "{\"name\": \"n\", \"query\": \"\"},";
    ViewsFile.Content content =
        ViewsFile.read(file(views(entry.repeat(999) + "{\"name\": \"n\", \"query\": \"\"}")));
    assertThat(content)
        .isInstanceOfSatisfying(
            ViewsFile.Content.Views.class,
            found -> {
              assertThat(found.views()).hasSize(200);
              assertThat(found.leftOut()).isEqualTo(800);
            });
  }
}
