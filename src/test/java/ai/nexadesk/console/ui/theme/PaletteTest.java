package ai.nexadesk.console.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  private static final Path SHEETS = Path.of("src/main/resources/ai/nexadesk/console/ui/theme");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b(?=[^{]*[;},])|\\brgba?\\(|\\bhsba?\\(|:\\s*(white|black|red|gray|grey)\\b");
  private static final Pattern NAME = Pattern.compile("-nx-[a-z0-9-]+");
  private static final Pattern DEFINED = Pattern.compile("(-nx-[a-z0-9-]+):\\s*(#[0-9a-f]+)");

  private static String sheet(String name) throws IOException {
    return Files.readString(SHEETS.resolve(name));
  }

  private static Map<String, String> palette(String name) throws IOException {
    Map<String, String> colours = new TreeMap<>();
    Matcher found = DEFINED.matcher(sheet(name));
    while (found.find()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static List<String> shapes() throws IOException {
    try (Stream<Path> files = Files.list(SHEETS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("palette-"))
          .toList();
    }
  }

  @Test
  void onlyThePalettesNameColours() throws IOException {
    for (String shape : shapes()) {
      String declarations = sheet(shape).replaceAll("(?m)^[^:{}]*\\{", "{");
      assertThat(COLOUR.matcher(declarations).find()).as(shape).isFalse();
    }
  }

  @Test
  void everyColourUsedIsInEveryPalette() throws IOException {
    Set<String> light = palette("palette-light.css").keySet();
    for (String other :
        List.of("palette-dark.css", "palette-contrast-light.css", "palette-contrast-dark.css")) {
      assertThat(palette(other).keySet()).as(other).isEqualTo(light);
    }
    Set<String> used = new TreeSet<>();
    for (String shape : shapes()) {
      used.addAll(
          NAME.matcher(sheet(shape)).results().map(m -> m.group()).collect(Collectors.toSet()));
    }
    assertThat(light).containsAll(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"palette-light.css", "palette-dark.css"})
  void textIsReadableOnItsGround(String name) throws IOException {
    contrasts(name, 4.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"palette-contrast-light.css", "palette-contrast-dark.css"})
  void highContrastIsHigh(String name) throws IOException {
    contrasts(name, 7);
  }

  private static void contrasts(String name, double least) throws IOException {
    Map<String, String> colours = palette(name);
    List<List<String>> pairs =
        List.of(
            List.of("-nx-fg", "-nx-mark"),
            List.of("-nx-fg", "-nx-mark-here"),
            List.of("-nx-muted", "-nx-mark"),
            List.of("-nx-fg", "-nx-bg"),
            List.of("-nx-muted", "-nx-bg"),
            List.of("-nx-muted", "-nx-subtle"),
            List.of("-nx-muted", "-nx-selected"),
            List.of("-nx-faint", "-nx-bg"),
            List.of("-nx-faint", "-nx-subtle"),
            List.of("-nx-accent", "-nx-bg"),
            List.of("-nx-accent", "-nx-accent-bg"),
            List.of("-nx-on-accent", "-nx-accent"),
            List.of("-nx-ok", "-nx-ok-bg"),
            List.of("-nx-warn", "-nx-warn-bg"),
            List.of("-nx-warn", "-nx-subtle"),
            List.of("-nx-bad", "-nx-bad-bg"),
            List.of("-nx-fg", "-nx-bubble"),
            List.of("-nx-fg", "-nx-bubble-mine"),
            List.of("-nx-fg", "-nx-bubble-bot"),
            List.of("-nx-accent", "-nx-bubble"));
    for (List<String> pair : pairs) {
      double contrast =
          contrast(colours.getOrDefault(pair.get(0), ""), colours.getOrDefault(pair.get(1), ""));
      assertThat(contrast).as(name + " " + pair).isGreaterThanOrEqualTo(least);
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(Color.web(one));
    double b = luminance(Color.web(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
