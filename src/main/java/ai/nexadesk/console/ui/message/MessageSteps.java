package ai.nexadesk.console.ui.message;

/** What a person can do inside a message. FX thread. */
public interface MessageSteps {

  /**
   * They want to go where a link leads.
   *
   * @param words what they read in its place
   */
  void link(WebAddress address, String words);

  /** They want to see a quote, or to have it folded again. */
  void quote(int number);
}
