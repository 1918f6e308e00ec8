package igf.api.roster;

/**
 * What a roster lacks of the edition's minimum.
 *
 * @param rule a stable code, like {@code SPEAKERS_BELOW_MINIMUM}
 * @param detail what is there and what is asked for, in a sentence without anybody's name
 */
public record RosterBreach(String rule, String detail) {}
