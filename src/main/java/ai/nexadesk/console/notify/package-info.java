/**
 * What a person should be told of without having asked: something new, something that became
 * theirs, a reminder that is due.
 *
 * <p>{@link NoticeWatch} looks, {@link Notices} decides, {@link Alerts} keeps the operating
 * system's notifications few. What is told is read from what answers of the server revealed, never
 * from what the person did; and it has to be fresh by the server's own time, so that a first sync
 * or a day offline is at most one sentence. Imports {@code domain} and {@code store} only:
 * settings, sync and the window reach it as plain values.
 */
@NullMarked
package ai.nexadesk.console.notify;

import org.jspecify.annotations.NullMarked;
