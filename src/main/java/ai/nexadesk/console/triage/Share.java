package ai.nexadesk.console.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The live work of one agent, department, tag or source.
 *
 * @param id null for nobody, or none
 * @param name as the data has it: hostile until drawn as text; empty for nobody
 * @param live all of it
 * @param waiting those whose visitor waits
 */
public record Share(@Nullable String id, String name, Figure live, Figure waiting) {

  /** The id; empty for nobody, or none. */
  public Optional<String> of() {
    return Optional.ofNullable(id);
  }
}
