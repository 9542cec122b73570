package ai.nexadesk.console.api;

/** What the caller of a request should do after it ended. */
public enum Next {
  /** Take the value. */
  USE,
  /** Repeat with growing, jittered pauses: reads and this API's PATCH are safe to repeat. */
  RETRY_SOON,
  /** Repeat once the stop that the budget already observes is over. */
  WAIT,
  /** Stop until a person has changed something: key, scope, address, certificate. */
  ASK_PERSON,
  /** Give this one request up: repeating it as it is cannot help. */
  DROP
}
