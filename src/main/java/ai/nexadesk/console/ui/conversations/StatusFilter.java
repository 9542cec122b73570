package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryFacet;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;

/** The box of statuses: those one can set, those seen in the data, and those searched for. */
final class StatusFilter {

  private final CheckComboBox<ConversationStatus> box =
      // A list of its own: one shared between two of these controls leaks.
      new CheckComboBox<>(FXCollections.observableArrayList(ConversationStatus.SETTABLE));
  private final ConversationsModel model;
  private final Texts texts;
  private boolean showing;

  StatusFilter(ConversationsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    box.setId("filter-status");
    box.setAccessibleText(texts.of("filter.status"));
    box.setShowCheckedCount(false);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ConversationStatus status) {
            return status == null ? "" : StatusWord.of(status, texts);
          }

          @Override
          public ConversationStatus fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    box.getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ConversationStatus>)
                change -> {
                  showTitle();
                  if (!showing) {
                    List<String> words = checked().stream().map(ConversationStatus::word).toList();
                    model.search().change(query -> Filters.withStatuses(query, words));
                  }
                });
    showTitle();
  }

  CheckComboBox<ConversationStatus> node() {
    return box;
  }

  /**
   * Shows what is searched for.
   *
   * @param seen every status in the data
   */
  void show(List<String> seen) {
    Query query = model.search().query();
    List<String> words = Filters.statuses(query);
    showing = true;
    try {
      Stream.concat(seen.stream(), words.stream()).forEach(this::offer);
      for (ConversationStatus status : List.copyOf(box.getItems())) {
        boolean wanted = words.stream().anyMatch(status.word()::equalsIgnoreCase);
        // One by one: clearing all at once can throw in this control.
        if (wanted && !box.getCheckModel().isChecked(status)) {
          box.getCheckModel().check(status);
        } else if (!wanted && box.getCheckModel().isChecked(status)) {
          box.getCheckModel().clearCheck(status);
        }
      }
    } finally {
      showing = false;
    }
    showTitle();
  }

  /** Only ever at the end: what is ticked is kept by its place. */
  private void offer(String word) {
    if (box.getItems().stream().noneMatch(status -> status.word().equalsIgnoreCase(word))) {
      box.getItems().add(new ConversationStatus(word));
    }
  }

  /** The control shows what is ticked by itself; the title stands in for nothing ticked. */
  private void showTitle() {
    boolean any = QueryFacet.STATUS.parts(model.search().query()).isEmpty();
    box.setTitle(
        checked().isEmpty() ? texts.of(any ? "filter.anyStatus" : "filter.noStatus") : null);
  }

  private List<ConversationStatus> checked() {
    return new ArrayList<>(box.getCheckModel().getCheckedItems());
  }
}
