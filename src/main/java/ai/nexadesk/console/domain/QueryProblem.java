package ai.nexadesk.console.domain;

/**
 * A part of a search text that does not mean what it looks like; the search runs all the same.
 *
 * @param start where the part begins in the text
 * @param end just behind the part
 * @param part that stretch of the text
 */
public record QueryProblem(Kind kind, int start, int end, String part) {

  /** What is the matter, and what the search makes of it. */
  public enum Kind {
    /** No operator has this name: searched as text. */
    UNKNOWN_OPERATOR,
    /** The operator takes one of a few words, and not this one: searched as text. */
    UNKNOWN_VALUE,
    /** The operator takes a day as year-month-day: searched as text. */
    NOT_A_DAY,
    /** The operator takes an age such as 2h or 3d: searched as text. */
    NOT_AN_AGE,
    /** The operator takes a number, perhaps with a comparison: searched as text. */
    NOT_A_NUMBER,
    /** Nothing stands behind the colon: searched as text. */
    NO_VALUE,
    /** An order cannot be excluded: searched as text. */
    SORT_EXCLUDED,
    /** OR or NOT has nothing to join: searched as text. */
    NOTHING_TO_JOIN,
    /** Neither letters nor digits: left out. */
    ONLY_SIGNS,
    /** Reaches to the end of the text. */
    UNCLOSED_QUOTE,
    /** Reaches to the end of the text. */
    UNCLOSED_PARENTHESIS,
    /** Left out. */
    UNOPENED_PARENTHESIS,
    /** Parentheses within parentheses beyond what is looked into: this one is left out. */
    TOO_DEEP,
    /** More terms than are looked at: the rest is left out. */
    TOO_MANY
  }
}
