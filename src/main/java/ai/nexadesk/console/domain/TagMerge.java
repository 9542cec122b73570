package ai.nexadesk.console.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Tags as an intent rather than a list: add these, remove those.
 *
 * <p>The server replaces the whole array (contract, trap 4), so an edit is applied to the newest
 * array known just before it is sent; what colleagues added meanwhile stays.
 */
public final class TagMerge {

  private TagMerge() {}

  /** {@code tags} with {@code remove} taken out and {@code add} put at the end, each tag once. */
  public static List<String> apply(List<String> tags, List<String> add, List<String> remove) {
    SequencedSet<String> merged = new LinkedHashSet<>(tags);
    remove.forEach(merged::remove);
    merged.addAll(add);
    return List.copyOf(merged);
  }

  /** The intent that turns {@code from} into {@code to}. */
  public static Edit.ChangeTags between(List<String> from, List<String> to) {
    List<String> add = new ArrayList<>(to);
    add.removeAll(from);
    List<String> remove = new ArrayList<>(from);
    remove.removeAll(to);
    return new Edit.ChangeTags(add, remove);
  }
}
