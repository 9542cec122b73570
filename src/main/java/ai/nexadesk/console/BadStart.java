package ai.nexadesk.console;

/** The console cannot start as asked; the text is one sentence for a person. Exit code 2. */
final class BadStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadStart(String sentence) {
    super(sentence);
  }
}
