package ai.nexadesk.console.sandbox;

/**
 * A key to the workspace.
 *
 * @param value what stands after {@code Bearer}
 * @param canWrite whether it has the scope {@code write}; every key has {@code read}
 * @param addressAllowed whether this computer is on the key's list of addresses
 */
public record ApiKey(String value, boolean canWrite, boolean addressAllowed) {

  /** The key of the demo; the same at every start, so that it can be remembered. */
  public static final ApiKey DEMO = readWrite("fc_live_demo7Qm2xK9TbR4wLs8VdHc3");

  /** A key that may do everything. */
  public static ApiKey readWrite(String value) {
    return new ApiKey(value, true, true);
  }

  /** A key that gets 403 on PATCH. */
  public static ApiKey readOnly(String value) {
    return new ApiKey(value, false, true);
  }

  /** A key that may be used from another address only, so it gets 403 on everything. */
  public static ApiKey fromElsewhere(String value) {
    return new ApiKey(value, true, false);
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "ApiKey[" + (canWrite ? "read, write" : "read") + "]";
  }
}
