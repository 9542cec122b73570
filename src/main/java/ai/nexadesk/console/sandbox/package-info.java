/**
 * A server that speaks the conversations API, with believable data, life of its own and faults.
 *
 * <p>It is the demo inside the console and a program of its own for integrators and tests. It
 * imports nothing else of ours, not even the domain: the HTTP contract is all that it shares with
 * the client, so that each tests the other. What a conversation was at the start is a pure function
 * of (seed, number) and is written out only when somebody asks; only changes are stored. That is
 * why a million conversations fit in memory and why two runs with one seed show the same workspace.
 *
 * <p>The way of a request: {@code Transport} (bytes, gzip, faults) → {@code Door} (key, address,
 * rate) → {@code Endpoint} (the contract) → {@link ai.nexadesk.console.sandbox.Workspace} (state).
 * Time comes from one {@code InstantSource}, so tests run the rate window and the life on a virtual
 * clock.
 */
@NullMarked
package ai.nexadesk.console.sandbox;

import org.jspecify.annotations.NullMarked;
