package ai.nexadesk.console.ui.connect;

/** A key or a passphrase as it was typed; never printed. Immutable. */
public final class Typed {

  private final String text;

  public Typed(String text) {
    this.text = text;
  }

  /** The text itself, for whoever checks or keeps it. */
  public String reveal() {
    return text;
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return "Typed[hidden]";
  }
}
