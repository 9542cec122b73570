package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationPatch;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import ai.nexadesk.console.domain.Field;
import ai.nexadesk.console.store.Outgoing;
import ai.nexadesk.console.store.UnsentEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to do with the unsent edits of one conversation, given what the server has now: a pure
 * function, decided field by field.
 *
 * @param patch what to send; empty when there is nothing to send
 * @param sent numbers of the edits the patch carries
 * @param settled numbers of edits the server already agrees with, or that cancel each other
 * @param conflicts fields somebody else set to something different meanwhile
 * @param untold edits of fields whose value no answer has named yet: sent, they could overwrite a
 *     colleague's without a question
 * @param unreadable edits of tags that cannot be read: the whole list is sent, and would lose them
 */
record SendPlan(
    Optional<ConversationPatch> patch,
    List<Long> sent,
    List<Long> settled,
    List<Conflict> conflicts,
    List<Long> untold,
    List<Long> unreadable) {

  /**
   * A colleague decided otherwise.
   *
   * @param numbers the person's edits of that field
   * @param theirs what the server has now, null for nobody or none
   */
  record Conflict(List<Long> numbers, @Nullable String theirs) {}

  static SendPlan of(Outgoing outgoing) {
    return new Maker(outgoing).make();
  }

  /** Collects the decisions while the fields are gone through. */
  private static final class Maker {
    private final Outgoing outgoing;
    private final List<Long> sent = new ArrayList<>();
    private final List<Long> settled = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Long> untold = new ArrayList<>();
    private final List<Long> unreadable = new ArrayList<>();

    Maker(Outgoing outgoing) {
      this.outgoing = outgoing;
    }

    SendPlan make() {
      Editable server = outgoing.server();
      Field<String> status =
          scalar(
              ConversationField.STATUS,
              server.status(),
              edit ->
                  edit instanceof Edit.SetStatus(String from, String to)
                      ? Optional.of(new Step(from, to))
                      : Optional.empty());
      Field<String> agent =
          scalar(
              ConversationField.AGENT_ID,
              server.agentId(),
              edit ->
                  edit instanceof Edit.Assign(String from, String to)
                      ? Optional.of(new Step(from, to))
                      : Optional.empty());
      Field<String> department =
          scalar(
              ConversationField.DEPARTMENT_ID,
              server.departmentId(),
              edit ->
                  edit instanceof Edit.Route(String from, String to)
                      ? Optional.of(new Step(from, to))
                      : Optional.empty());
      Field<List<String>> tags = tags(server.tags());
      boolean something = status.known() || agent.known() || department.known() || tags.known();
      return new SendPlan(
          something
              ? Optional.of(new ConversationPatch(status, agent, department, tags))
              : Optional.empty(),
          sent,
          settled,
          conflicts,
          untold,
          unreadable);
    }

    private record Step(@Nullable String from, @Nullable String to) {}

    private Field<String> scalar(
        ConversationField field, @Nullable String theirs, Function<Edit, Optional<Step>> asStep) {
      List<Long> numbers = new ArrayList<>();
      List<Step> steps = new ArrayList<>();
      // What this console may itself have made of the field: a send that got no answer may have
      // arrived, and must not look like a colleague's decision after a restart.
      Set<Optional<String>> ours = new HashSet<>();
      for (UnsentEdit unsent : outgoing.edits()) {
        Optional<Step> step = asStep.apply(unsent.edit());
        if (step.isPresent()) {
          numbers.add(unsent.number());
          steps.add(step.get());
          if (outgoing.past().maybe().contains(unsent.number())) {
            ours.add(Optional.ofNullable(step.get().to()));
          }
        }
      }
      if (steps.isEmpty()) {
        return Field.unknown();
      }
      String base = steps.getFirst().from();
      String mine = steps.getLast().to();
      if (outgoing.untold().contains(field)) {
        return blind(numbers, base, mine, ours.isEmpty());
      }
      if (Objects.equals(mine, theirs) || (Objects.equals(base, mine) && ours.isEmpty())) {
        settled.addAll(numbers);
        return Field.unknown();
      }
      if (!ours.isEmpty()
          && outgoing.past().moved().contains(field)
          && Objects.equals(base, theirs)) {
        // Ours may have arrived, and a colleague set it back: sent again it would undo that.
        conflicts.add(new Conflict(numbers, theirs));
        return Field.unknown();
      }
      if (Objects.equals(base, theirs) || ours.contains(Optional.ofNullable(theirs))) {
        sent.addAll(numbers);
        return Field.of(mine);
      }
      conflicts.add(new Conflict(numbers, theirs));
      return Field.unknown();
    }

    /** Of a field that nobody knows: only what the person insists on is sent. */
    private Field<String> blind(
        List<Long> numbers, @Nullable String base, @Nullable String mine, boolean neverSent) {
      if (Objects.equals(base, mine) && neverSent) {
        settled.addAll(numbers);
      } else if (outgoing.past().insisted().contains(numbers.getLast())) {
        sent.addAll(numbers);
        return Field.of(mine);
      } else {
        untold.addAll(numbers);
      }
      return Field.unknown();
    }

    private Field<List<String>> tags(List<String> theirs) {
      List<Long> numbers = new ArrayList<>();
      List<Edit> edits = new ArrayList<>();
      for (UnsentEdit unsent : outgoing.edits()) {
        if (unsent.edit() instanceof Edit.ChangeTags change) {
          numbers.add(unsent.number());
          edits.add(change);
        }
      }
      if (outgoing.untold().contains(ConversationField.TAGS)) {
        unreadable.addAll(numbers);
        return Field.unknown();
      }
      List<String> merged = outgoing.server().with(edits).tags();
      if (merged.equals(theirs)) {
        settled.addAll(numbers);
        return Field.unknown();
      }
      sent.addAll(numbers);
      return Field.of(merged);
    }
  }
}
