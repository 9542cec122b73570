package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.TagMerge;
import ai.nexadesk.console.store.ObservedChange;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A change that was seen, in words: "open → pending", "tag billing added". Pure. */
record ChangeWords(Known known, Texts texts) {

  private static final int TAG = 24;

  String of(ObservedChange change) {
    return switch (change.field()) {
      case STATUS -> arrow(status(change.was()), status(change.is()));
      case AGENT_ID -> arrow(agent(change.was()), agent(change.is()));
      case DEPARTMENT_ID -> arrow(department(change.was()), department(change.is()));
      case TAGS -> tags(change);
      case MESSAGE_COUNT -> messages(change);
      case SOURCE,
          CREATED_AT,
          UPDATED_AT,
          VISITOR_NAME,
          VISITOR_LAST_NAME,
          VISITOR_EMAIL,
          VISITOR_PHONE,
          VISITOR_COMPANY,
          AGENT_NAME,
          AGENT_LAST_NAME,
          AGENT_EMAIL,
          LAST_MESSAGE ->
          texts.of("change.other", word(change.field()));
    };
  }

  private String arrow(String was, String is) {
    return texts.of("change.arrow", was, is);
  }

  private String status(@Nullable String word) {
    return word == null ? "–" : StatusWord.of(new ConversationStatus(word), texts);
  }

  private String agent(@Nullable String id) {
    return id == null ? texts.of("agent.nobody") : SafeText.oneLine(known.agentName(id), 40);
  }

  private String department(@Nullable String id) {
    return id == null
        ? texts.of("department.none")
        : SafeText.oneLine(known.departmentName(id), 40);
  }

  private String tags(ObservedChange change) {
    Edit.ChangeTags difference = TagMerge.between(list(change.was()), list(change.is()));
    List<String> words = new ArrayList<>();
    difference.add().forEach(tag -> words.add(texts.of("change.tagAdded", tag(tag))));
    difference.remove().forEach(tag -> words.add(texts.of("change.tagRemoved", tag(tag))));
    return words.isEmpty() ? texts.of("change.tagOrder") : String.join(", ", words);
  }

  private String messages(ObservedChange change) {
    long more = number(change.is()) - number(change.was());
    return more > 0
        ? texts.count("change.messages", more)
        : texts.of("change.other", word(change.field()));
  }

  private static String tag(String tag) {
    return SafeText.oneLine(tag, TAG);
  }

  private static String word(ConversationField field) {
    return field.wireName().replace('_', ' ');
  }

  private static long number(@Nullable String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<String> list(@Nullable String json) {
    try {
      return json == null
          ? List.of()
          : List.of(JsonMapper.shared().readValue(json, String[].class));
    } catch (JacksonException e) {
      return List.of();
    }
  }
}
