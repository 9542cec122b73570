package ai.nexadesk.console.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list asks for, in which order, and which part of them.
 *
 * @param status null for all
 * @param search in lower case; null for no search
 * @param offset of the first row, from 0
 * @param limit 1 to 100 rows
 */
record ListRequest(
    @Nullable Status status,
    @Nullable String search,
    @Nullable String tag,
    boolean byCreated,
    boolean descending,
    int offset,
    int limit) {}
