/**
 * What the copy tells about the work that is left: figures, and who could do it.
 *
 * <p>Imports {@code domain} and {@code store} only. All figures come from one read of the copy, so
 * that they agree with each other; each carries the query that lists exactly what it counts. Who
 * waits is known only where messages are held: what is not known yet is a figure of its own and
 * never counted as "does not wait".
 *
 * <p>Moments, not ages, go into the queries: a list opened from a figure is that figure's list.
 */
@NullMarked
package ai.nexadesk.console.triage;

import org.jspecify.annotations.NullMarked;
