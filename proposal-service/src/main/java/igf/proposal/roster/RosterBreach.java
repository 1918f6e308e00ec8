package igf.proposal.roster;

import org.jspecify.annotations.Nullable;

/**
 * A breach of the edition's minimum for rosters.
 *
 * @param rule a stable code, like {@code SPEAKERS_BELOW_MINIMUM}
 * @param detail actual and required values in one sentence, without names of people
 * @param given number of people who count; null if the rule has no number, and in older events
 * @param least number of people who are needed; null as {@code given}
 */
public record RosterBreach(
        String rule,
        String detail,
        @Nullable Integer given,
        @Nullable Integer least) {

    public RosterBreach(String rule, String detail) {
        this(rule, detail, null, null);
    }
}
