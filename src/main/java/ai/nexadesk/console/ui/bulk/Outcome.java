package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.Submission;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.PeopleNames;

/**
 * What came of something a person did.
 *
 * @param edit what they meant
 * @param keys the conversations it was about
 * @param made what it changed; nothing when all of them were so already
 * @param whose the visitor's name when it was about one conversation, else empty
 */
public record Outcome(Edit edit, KeySet keys, Submission made, String whose, PeopleNames people) {}
