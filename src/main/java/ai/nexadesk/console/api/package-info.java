/**
 * HTTP in, domain out: one class per remote operation of the conversations API, the transport, the
 * request budget and the outcomes.
 *
 * <p>Imports {@code domain}, OkHttp, Jackson and JSpecify, nothing else of ours. {@link
 * ai.nexadesk.console.api.ConversationsApi} is the way in; nobody else speaks HTTP.
 *
 * <p>Why it is the way it is:
 *
 * <ul>
 *   <li>Every ending of a request is a value ({@link ai.nexadesk.console.api.ApiOutcome}) that says
 *       what to do next; exceptions are for bugs and for interruption. Nothing here repeats a
 *       request: when to repeat is the caller's rule.
 *   <li>A permit is waited for before the call is made, so that waiting never eats the call's own
 *       timeout, and what is really sent is counted in a network interceptor, because the HTTP
 *       library re-sends some requests by itself.
 *   <li>JSON is read field by field from a tree and not bound to records: a field of a wrong type
 *       costs that field, a malformed row costs that row, and "absent" stays apart from "null"
 *       (contract, traps 1, 3 and 7).
 *   <li>The reserve for people. A sliding window has no moment at which unused places expire, so a
 *       place that is free for a person at every moment is a place never used: a fifth kept free
 *       and 95 % used cannot both hold at the same time. They hold in turn. While a person is
 *       present (told by the window, or a person's request in the last minute) background lanes use
 *       at most four fifths. While nobody is there they leave three in a hundred, and are spread so
 *       that a place comes free about every 60 s / limit, which a person gets first.
 *   <li>Several consoles on one key. The server's {@code X-RateLimit-Remaining} minus our own use
 *       is what others use. Each console keeps its own use below a fixed multiple of what is left.
 *       Since all see the same remainder, all settle at the same share without talking to each
 *       other, and the remainder is the distance that keeps 429 away.
 *   <li>Attachments lie on strangers' servers: {@link ai.nexadesk.console.api.Downloads} has an
 *       HTTP client of its own, which knows neither the key nor the budget, and follows a redirect
 *       only after looking at where it leads.
 * </ul>
 */
@NullMarked
package ai.nexadesk.console.api;

import org.jspecify.annotations.NullMarked;
