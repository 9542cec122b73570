package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Column;
import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.ui.control.Avatar;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.PickBox;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One row as it is drawn. Made once for a cell and filled again. */
final class RowNode extends StackPane {

  /** From here on a row of fewer lines has room for tags as well. */
  private static final double ROOM_FOR_TAGS = 520;

  /** One width, so that the previews of one-line rows begin in one column. */
  private static final double NAME = 116;

  /** A name is worth more than the company behind it. */
  private static final double KEPT_NAME = 150;

  private static final Insets BEFORE_SOURCE = new Insets(0, 0, 0, 6);

  private final Avatar avatar = new Avatar(36, "avatar-large");
  private final MarkedLabel name = new MarkedLabel("row-name", true);

  /** A label of its own, or it ends up on the wrong side from right to left. */
  private final Label dot = Nodes.rigid(" · ", "row-company");

  private final MarkedLabel company = new MarkedLabel("row-company", true);
  private final Label time = Nodes.rigid("", "row-time");
  private final MarkedLabel preview = new MarkedLabel("row-preview", false);
  private final TagStrip tags = new TagStrip();
  private final PickBox pick;
  private final RowHints hints;
  private final HBox body = new HBox();
  private final StackPane skeleton = new StackPane();
  private final Texts texts;
  private final Times times;
  private boolean picked;
  private RowLook look = new RowLook(Density.COMFORTABLE, Column.STANDARD);

  RowNode(Texts texts, Times times, Selection selection) {
    this.texts = texts;
    this.times = times;
    hints = new RowHints(texts, times);
    getStyleClass().add("row");
    pick = new PickBox(avatar, selection, texts.of("row.pick"));
    HBox.setHgrow(tags, Priority.ALWAYS);
    skeleton.setAlignment(Pos.CENTER_LEFT);
    skeleton.getStyleClass().add("row-skeleton");
    getChildren().setAll(skeleton, body);
    setMinWidth(0);
    setPrefWidth(0);
    arrange(look);
    widthProperty().addListener((of, was, is) -> fit());
  }

  /** Lays the same pieces out in another shape. */
  void arrange(RowLook next) {
    look = next;
    Density density = next.density();
    hints.choose(next.columns());
    for (Density each : Density.values()) {
      Nodes.style(this, style(each), each == density);
    }
    avatar.resizeTo(RowShape.of(density).disc());
    hints.shorten(density != Density.COMFORTABLE);
    body.setSpacing(density == Density.ONE_LINE ? 8 : 12);
    body.setAlignment(density == Density.COMFORTABLE ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    Node lines =
        switch (density) {
          case COMFORTABLE -> lines(0, who(), preview, line(tags));
          case COMPACT -> lines(3, who(), line(preview, tags));
          case ONE_LINE -> oneLine();
        };
    HBox.setHgrow(lines, Priority.ALWAYS);
    body.getChildren().setAll(pick, lines);
    skeleton.getChildren().setAll(bars(density));
    fit();
  }

  private static VBox lines(double spacing, Node... nodes) {
    VBox lines = new VBox(spacing, nodes);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    return lines;
  }

  private HBox who() {
    HBox company = new HBox(dot, this.company);
    company.setMinWidth(0);
    name.keep(KEPT_NAME);
    name.setMaxWidth(Region.USE_PREF_SIZE);
    name.setPrefWidth(Region.USE_COMPUTED_SIZE);
    HBox.setHgrow(company, Priority.ALWAYS);
    HBox line = new HBox(name, company, time);
    hints
        .source()
        .ifPresent(source -> {
          line.getChildren().add(2, source);
          HBox.setMargin(source, BEFORE_SOURCE);
        });
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    return line;
  }

  /** A line that the hints stand at the end of. */
  private HBox line(Node... nodes) {
    HBox line = new HBox(6, nodes);
    line.getChildren().addAll(hints.nodes());
    if (look.density() == Density.COMFORTABLE && look.columns().contains(Column.WAITING)) {
      // The hint that matters most comes first where a whole line is there for them.
      line.getChildren().remove(hints.waiting());
      line.getChildren().addFirst(hints.waiting());
    }
    HBox.setHgrow(preview, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.getStyleClass().add("row-hints");
    return line;
  }

  private HBox oneLine() {
    name.setMinWidth(NAME);
    name.setMaxWidth(NAME);
    name.setPrefWidth(NAME);
    HBox line = line(name, preview, tags);
    line.getChildren().add(time);
    HBox.setHgrow(name, Priority.NEVER);
    return line;
  }

  private void fit() {
    boolean wide = getWidth() >= ROOM_FOR_TAGS;
    Density density = look.density();
    Nodes.show(
        tags, look.columns().contains(Column.TAGS) && (density == Density.COMFORTABLE || wide));
    // How long somebody waits says more than when something happened.
    Nodes.show(time, density != Density.ONE_LINE || wide || !hints.waiting().isVisible());
  }

  /** Stands in for a row that is being read. */
  void showPlaceholder() {
    Nodes.show(skeleton, true);
    body.setVisible(false);
  }

  /** Draws {@code row}; cheap enough for every second. */
  void show(Row row) {
    picked = pick.show(row.key());
    Nodes.state(this, "picked", picked);
    Nodes.show(skeleton, false);
    body.setVisible(true);
    String shown = row.name().isEmpty() ? texts.of("visitor.unknown") : row.name();
    avatar.show(SafeText.initials(row.name()), row.name().isEmpty() ? row.id() : row.name());
    name.show(shown, row.hits());
    String from = look.columns().contains(Column.COMPANY) ? row.company() : "";
    company.show(from, row.hits());
    Nodes.show(company, !from.isEmpty());
    Nodes.show(dot, !from.isEmpty());
    time.setText(times.age(row.activityAt()));
    preview.show(said(row), row.hits());
    tags.show(row.tags(), row.moreTags());
    hints.show(row);
    fit();
    Nodes.state(this, "unread", row.marks().unread());
    Nodes.state(this, "gone", row.marks().gone());
  }

  private String said(Row row) {
    if (row.preview().isEmpty()) {
      return texts.of("row.noMessage");
    }
    return row.note() ? texts.of("row.note", row.preview()) : row.preview();
  }

  /** What a screen reader says of it. */
  String words() {
    String who =
        company.getText().isEmpty() ? name.getText() : name.getText() + " · " + company.getText();
    String words = String.join(", ", who, preview.getText(), hints.words());
    return picked ? texts.of("row.picked", words) : words;
  }

  private static Node bars(Density density) {
    Region first = bar(140);
    Region second = bar(240);
    if (density == Density.ONE_LINE) {
      HBox line = new HBox(18, first, second);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }
    return new VBox(10, first, second);
  }

  private static Region bar(double width) {
    Region bar = new Region();
    bar.getStyleClass().add("skeleton-bar");
    bar.setPrefWidth(width);
    bar.setMaxWidth(width);
    return bar;
  }

  private static String style(Density density) {
    return switch (density) {
      case COMFORTABLE -> "comfortable";
      case COMPACT -> "compact";
      case ONE_LINE -> "one-line";
    };
  }
}
