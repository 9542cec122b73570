package ai.nexadesk.console.store;

/**
 * What {@link SearchPlan} goes by. None of it changes what is found, only how soon.
 *
 * @param sample conversations looked at before the first decision, and between two
 * @param walk a walk expected to be longer than this costs more than asking for all that hold the
 *     word
 * @param walkForSeveral the same, where several words are to be asked for
 * @param frequent a word that more conversations hold is looked for in those that hold the others
 * @param few a word that no more hold is looked for first, and the others in what holds it
 * @param row going to a row by its key costs as much as so many steps of a walk
 */
record SearchCosts(int sample, int walk, int walkForSeveral, int frequent, int few, int row) {

  /** As measured with 100,000 conversations; looking at 200 takes some 1 ms. */
  static final SearchCosts MEASURED = new SearchCosts(200, 800, 1_500, 6_000, 500, 50);
}
