package ai.nexadesk.console.sandbox;

/** A request that the contract refuses. Carries the status and the text for a person. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String text) {
    super(text, null, false, false);
    this.status = status;
  }

  static Refusal bad(String text) {
    return new Refusal(400, text);
  }

  Reply reply() {
    return Reply.error(status, String.valueOf(getMessage()));
  }
}
