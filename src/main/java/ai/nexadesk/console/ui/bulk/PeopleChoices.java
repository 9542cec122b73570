package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.ui.control.PeopleNames;
import java.util.Optional;

/**
 * Whom a conversation can be given to.
 *
 * @param me who sits here, if they said so
 */
record PeopleChoices(PeopleNames people, Optional<Agent> me) {}
