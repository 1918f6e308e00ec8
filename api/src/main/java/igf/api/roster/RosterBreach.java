package igf.api.roster;

/**
 * A requirement of the edition that a roster does not meet.
 *
 * @param rule a stable code, like {@code SPEAKERS_BELOW_MINIMUM}
 * @param detail actual and required values, in a sentence without names of people
 */
public record RosterBreach(String rule, String detail) {}
