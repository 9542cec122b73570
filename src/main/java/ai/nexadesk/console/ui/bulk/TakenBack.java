package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.Reversal;
import ai.nexadesk.console.ui.control.PeopleNames;
import java.util.Optional;

/**
 * What came of an undo or a redo.
 *
 * @param edit what the action had meant, by the example of its first edit; empty when nothing of it
 *     was left
 * @param whose the visitor's name when it was about one conversation, else empty
 */
public record TakenBack(Reversal reversal, Optional<Edit> edit, String whose, PeopleNames people) {}
