package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.TagCount;
import java.util.List;

/**
 * Tags to choose from.
 *
 * @param conversations how many it is about
 * @param present tags they have, and how many of them
 * @param known every tag in use, the most frequent first
 */
record TagChoices(int conversations, List<TagCount> present, List<String> known) {}
