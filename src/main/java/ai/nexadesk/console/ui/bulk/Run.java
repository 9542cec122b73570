package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.ui.control.PeopleNames;

/**
 * An action about several conversations that runs, or has ended and left something to say.
 *
 * @param example one of its edits, to name it by
 */
record Run(IntentProgress progress, Edit example, PeopleNames people) {

  /** Whether there is something to show: of one conversation, only that it did not go well. */
  boolean told() {
    return progress.ended() ? troubled() : progress.total() > 1;
  }

  /** Whether it did not all go as the person wanted. */
  boolean troubled() {
    return changed() > 0 || refused() > 0 || cancelled() > 0;
  }

  /** On the server as wanted, by this action or before it. */
  int done() {
    return progress.count(EditResult.SENT) + progress.count(EditResult.AGREED);
  }

  /** Stopped or left alone, because a colleague decided otherwise. */
  int changed() {
    return progress.count(EditResult.CONFLICT) + progress.count(EditResult.SKIPPED);
  }

  int refused() {
    return progress.count(EditResult.REFUSED);
  }

  /** Given up by the person. */
  int cancelled() {
    return progress.count(EditResult.CANCELLED) + progress.count(EditResult.DROPPED);
  }
}
