package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A length of time in seconds, kept in milliseconds. */
final class SecondsField implements Field {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,٫]\\d{0,3})?");
  private static final double FIELD = 88;

  private final Value<Integer> value;
  private final int most;
  private final NumberFormat format;
  private final TypedField<Integer> field;
  private final VBox node;

  /**
   * @param most in milliseconds
   */
  SecondsField(Value<Integer> value, int most, Texts texts) {
    this.value = value;
    this.most = most;
    format = NumberFormat.getNumberInstance(texts.locale());
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(3);
    String words = texts.of("settings.secondsAllowed", written(most), written(1500));
    field =
        new TypedField<>(
            new TypedField.Meaning<>(this::written, this::read, text -> words), value.set());
    field.problem().setId("setting-read-delay-problem");
    field.node().setPrefWidth(FIELD);
    field.node().setMaxWidth(FIELD);
    HBox line =
        new HBox(8, field.node(), Nodes.rigid(texts.of("settings.seconds"), "setting-unit"));
    line.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(4, line, field.problem());
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Node control() {
    return field.node();
  }

  @Override
  public void show() {
    field.show(value.now().get());
  }

  private String written(int millis) {
    return format.format(BigDecimal.valueOf(millis, 3));
  }

  /** Any digits, and a point or a comma whatever the locale: nobody groups sixty seconds. */
  private Optional<Integer> read(String text) {
    String plain = Digits.ascii(text).strip();
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    int millis = new BigDecimal(plain.replaceAll("[,٫]", ".")).movePointRight(3).intValue();
    return millis <= most ? Optional.of(millis) : Optional.empty();
  }
}
