package ai.nexadesk.console.ui.palette;

import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * One field, and below it what fits: Enter does what is marked. FX thread.
 *
 * <p>The field keeps the focus all the time; arrows move the mark.
 */
public final class Palette {

  private static final double ROW = 38;
  private static final int ROWS = 9;
  private static final double FROM_TOP = 72;

  private final PaletteModel model;
  private final Overlays overlays;
  private final Texts texts;
  private final List<PaletteSource> sources = new ArrayList<>();
  private final TextField field = new TextField();
  private final ListView<Offer> list = new ListView<>();
  private final Label nothing = Nodes.wrapping("", "palette-nothing");
  private final StackPane pane;

  public Palette(PaletteModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
    KeyWords words = new KeyWords(texts);
    buildField();
    buildList(words);
    HBox head = new HBox(8, Nodes.icon(Feather.SEARCH), field, Nodes.rigid("Esc", "key-hint"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("palette-head");
    HBox.setHgrow(field, Priority.ALWAYS);
    StackPane results = new StackPane(list, nothing);
    results.setMinHeight(0);
    // The shadow is cast by a ground of its own, or every row that changes would cast it anew.
    Region ground = new Region();
    ground.getStyleClass().add("palette-ground");
    pane = new StackPane(ground, new VBox(head, results));
    pane.setId("palette");
    pane.setAccessibleText(texts.of("palette.name"));
    pane.setMaxSize(640, Region.USE_PREF_SIZE);
    model.shownProperty().addListener((of, was, is) -> show(is));
  }

  /** Offers what {@code source} gives, after what earlier sources give. */
  public void offer(PaletteSource source) {
    sources.add(source);
  }

  /** Opens over the window with everything there is. */
  public void open() {
    open(
        texts.of("palette.prompt"),
        () -> model.offerAll(sources.stream().flatMap(one -> one.offers().stream()).toList()));
  }

  /**
   * Opens to choose one of few.
   *
   * @param prompt what is to be chosen, as "Assign to…"
   */
  public void choose(String prompt, List<Offer> few) {
    open(prompt, () -> model.offerOnly(few));
  }

  private void open(String prompt, Runnable fill) {
    field.clear();
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    overlays.openAt(pane, field, FROM_TOP, model::closed);
    fill.run();
  }

  private void buildField() {
    field.setId("palette-field");
    field.textProperty().addListener((of, was, is) -> model.typed(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void buildList(KeyWords words) {
    list.setId("palette-list");
    list.setAccessibleText(texts.of("palette.results"));
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new OfferCell(words, this::take));
    list.setMinHeight(0);
    // The field has the focus, so it is the field that is read aloud.
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((of, was, is) ->
            field.setAccessibleHelp(
                is == null
                    ? ""
                    : texts.of(
                        "palette.marked",
                        is.name(),
                        list.getSelectionModel().getSelectedIndex() + 1,
                        list.getItems().size())));
  }

  private void show(List<Offer> offers) {
    Offer marked = list.getSelectionModel().getSelectedItem();
    boolean same =
        marked != null
            && offers.size() >= list.getItems().size()
            && offers.subList(0, list.getItems().size()).equals(list.getItems());
    int row = same ? list.getSelectionModel().getSelectedIndex() : 0;
    list.getItems().setAll(offers);
    list.getSelectionModel().clearAndSelect(row);
    if (!same) {
      list.scrollTo(0);
    }
    boolean none = offers.isEmpty();
    nothing.setText(texts.of("palette.nothing", field.getText().strip()));
    Nodes.show(nothing, none);
    Nodes.show(list, !none);
    list.setPrefHeight(Math.min(ROWS, offers.size()) * ROW + 12);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case PAGE_DOWN -> move(event, ROWS - 1);
      case PAGE_UP -> move(event, 1 - ROWS);
      case ENTER -> {
        event.consume();
        take();
      }
      case K -> {
        if (event.isShortcutDown()) {
          event.consume();
          overlays.close();
        }
      }
      default -> {}
    }
  }

  /** One step goes round the end; a page stops at it. */
  private void move(KeyEvent event, int by) {
    event.consume();
    int size = list.getItems().size();
    if (size > 0) {
      int next = list.getSelectionModel().getSelectedIndex() + by;
      int row = Math.abs(by) == 1 ? Math.floorMod(next, size) : Math.clamp(next, 0, size - 1);
      list.getSelectionModel().clearAndSelect(row);
      reveal(row);
    }
  }

  private void reveal(int row) {
    if (list.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow) {
      flow.scrollTo(row);
    }
  }

  /** Does what is marked. What cannot be done stays and its line says why. */
  private void take() {
    Offer offer = list.getSelectionModel().getSelectedItem();
    if (offer != null && offer.possible()) {
      model.chosen(offer);
      overlays.close();
      offer.run().run();
    }
  }
}
