/**
 * What support work is: conversations, messages, edits and the rules that join them.
 *
 * <p>Pure Java: imports nothing of ours and no framework, so every other package may build on it.
 * {@link ai.nexadesk.console.domain.Time} lives here too, because waiting is part of the rules
 * (budgets, retries, ages) and the tests run those rules on a virtual clock.
 */
@NullMarked
package ai.nexadesk.console.domain;

import org.jspecify.annotations.NullMarked;
