package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.export.CsvTable;

/** Where the page leads. Called on the FX thread. */
public interface QueueSteps {

  /** Lists what {@code query} finds, under this title. */
  void list(String title, Query query);

  /** Opens one conversation of that list. */
  void open(String title, Query query, long key);

  /** Saves a table as a file; {@code name} begins the name that is proposed. */
  void save(String name, CsvTable table);

  /** Saves what {@code query} lists as a file. */
  void saveList(String name, Query query);

  /** Says something in passing. */
  void say(String words);
}
