package igf.contracts.proposal;

/**
 * A breach of the edition's minimum for rosters.
 *
 * @param rule a stable code, like SPEAKERS_BELOW_MINIMUM
 * @param detail actual and required values in one sentence, without names of people
 */
public record RosterBreach(String rule, String detail) {}
