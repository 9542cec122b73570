package ai.nexadesk.console.domain;

/** What a file that somebody attached came to when it was fetched. */
public sealed interface Fetching {

  /** All of it is here. */
  record Complete(long bytes) implements Fetching {}

  /** The person changed their mind. */
  record Cancelled() implements Fetching {}

  /**
   * It is larger than allowed, by its own word or by what came.
   *
   * @param most bytes allowed
   */
  record TooLarge(long most) implements Fetching {}

  /** It does not lie where a file may be fetched from: only https is asked. */
  record NotSecure() implements Fetching {}

  /**
   * The server sends on to where nothing may be fetched from, or in circles.
   *
   * @param address where to, written by the server
   */
  record LedAway(String address) implements Fetching {}

  /**
   * Something else came, such as a page to log in at.
   *
   * @param came its media type, written by the server
   */
  record OtherType(String came) implements Fetching {}

  /** The server says no. */
  record Refused(int status) implements Fetching {}

  /** No connection came about. */
  record Unreachable() implements Fetching {}

  /**
   * The connection broke, and going on did not help.
   *
   * @param bytes how many had come
   */
  record BrokenOff(long bytes) implements Fetching {}

  /**
   * It cannot be written.
   *
   * @param reason in the system's words, may be empty
   */
  record NotWritten(String reason) implements Fetching {}

  /** Hears how far it is. Called on the fetching thread. */
  @FunctionalInterface
  interface Progress {
    /**
     * Hears it.
     *
     * @param bytes how many are here
     * @param all how many there will be, -1 when the server does not say
     */
    void at(long bytes, long all);
  }
}
