package ai.nexadesk.console.store;

/**
 * A tag seen in the data.
 *
 * @param tag the tag as the server writes it
 * @param conversations how many conversations held carry it
 */
public record TagCount(String tag, int conversations) {}
