package ai.nexadesk.console.platform;

/** A text nobody may read over a shoulder, in a log or in a dump. Immutable. */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** What must stay unknown. */
  public static Secret of(String text) {
    return new Secret(text);
  }

  /** The text itself, for where it is kept and for what it opens only. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
