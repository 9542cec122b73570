package ai.nexadesk.console.sandbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How a sandbox is to be. Begin with {@link #defaults()} and change what matters.
 *
 * @param port 1 to 65,535, or 0 for any that is free
 * @param conversations 0 to 1,000,000
 * @param seed the same seed, size and start time give the same workspace
 * @param limit requests a minute and key; 0 for no limit
 * @param quietMessages whether a new message leaves {@code updated_at} alone (contract, trap 6)
 * @param pace of the life: 0 is still, 1 is believable, 10 is a bad day
 * @param clock all time the sandbox knows
 * @param keys at least one; the first is {@link SandboxServer#demoKey()}
 * @param faults switched on from the start, as {@link Fault#parse} reads them
 * @param controlPath whether faults can be switched over {@code /control/faults}
 */
public record SandboxOptions(
    int port,
    int conversations,
    long seed,
    int limit,
    boolean quietMessages,
    double pace,
    InstantSource clock,
    List<ApiKey> keys,
    List<String> faults,
    boolean controlPath) {

  /** The largest workspace. */
  public static final int MAX_CONVERSATIONS = 1_000_000;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException in words for a person
   */
  public SandboxOptions {
    require(port >= 0 && port <= 65_535, "The port must be between 0 and 65535, not " + port);
    require(
        conversations >= 0 && conversations <= MAX_CONVERSATIONS,
        "The number of conversations must be between 0 and 1000000, not " + conversations);
    require(limit >= 0, "The limit of requests must not be negative, it is " + limit);
    require(pace >= 0 && pace <= 1000, "The pace of life must be between 0 and 1000, not " + pace);
    require(!keys.isEmpty(), "There must be at least one key");
    keys = List.copyOf(keys);
    faults = List.copyOf(faults);
    faults.forEach(Fault::parse);
  }

  /** 2,000 conversations, still, on any free port, with the contract's limit of 100 a minute. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0, 2_000, 1, 100, false, 0, InstantSource.system(), List.of(ApiKey.DEMO), List.of(), false);
  }

  public SandboxOptions withPort(int value) {
    return new SandboxOptions(
        value, conversations, seed, limit, quietMessages, pace, clock, keys, faults, controlPath);
  }

  public SandboxOptions withConversations(int value) {
    return new SandboxOptions(
        port, value, seed, limit, quietMessages, pace, clock, keys, faults, controlPath);
  }

  public SandboxOptions withSeed(long value) {
    return new SandboxOptions(
        port, conversations, value, limit, quietMessages, pace, clock, keys, faults, controlPath);
  }

  public SandboxOptions withLimit(int value) {
    return new SandboxOptions(
        port, conversations, seed, value, quietMessages, pace, clock, keys, faults, controlPath);
  }

  public SandboxOptions withQuietMessages(boolean value) {
    return new SandboxOptions(
        port, conversations, seed, limit, value, pace, clock, keys, faults, controlPath);
  }

  public SandboxOptions withPace(double value) {
    return new SandboxOptions(
        port, conversations, seed, limit, quietMessages, value, clock, keys, faults, controlPath);
  }

  public SandboxOptions withClock(InstantSource value) {
    return new SandboxOptions(
        port, conversations, seed, limit, quietMessages, pace, value, keys, faults, controlPath);
  }

  /** Replaces all keys. */
  public SandboxOptions withKeys(List<ApiKey> value) {
    return new SandboxOptions(
        port, conversations, seed, limit, quietMessages, pace, clock, value, faults, controlPath);
  }

  /** Adds a key behind those there are. */
  public SandboxOptions withKey(ApiKey value) {
    List<ApiKey> all = new ArrayList<>(keys);
    all.add(value);
    return withKeys(all);
  }

  /** Adds a fault, such as {@code status=503:0.1}. */
  public SandboxOptions withFault(String value) {
    List<String> all = new ArrayList<>(faults);
    all.add(value);
    return new SandboxOptions(
        port, conversations, seed, limit, quietMessages, pace, clock, keys, all, controlPath);
  }

  public SandboxOptions withControlPath(boolean value) {
    return new SandboxOptions(
        port, conversations, seed, limit, quietMessages, pace, clock, keys, faults, value);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
