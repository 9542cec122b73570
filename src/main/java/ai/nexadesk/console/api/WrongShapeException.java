package ai.nexadesk.console.api;

/** The answer was JSON but not what was asked for; never leaves this package. */
final class WrongShapeException extends Exception {
  private static final long serialVersionUID = 1L;

  WrongShapeException() {
    super(null, null, false, false);
  }
}
