package igf.proposal.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of an edition's submissions: their numbers, and the limits for people and organizations. */
public sealed interface AdmissionsCommand {

    /**
     * Assigns the proposal's number and returns it. A repeated command returns the same number, and a withdrawn
     * proposal keeps its number when it is submitted again.
     *
     * @param version the version of a withdrawn proposal that is submitted again, {@link #NEW} for all others
     */
    record Admit(@TargetAggregateIdentifier String id, String edition, Claim claim, long version)
            implements AdmissionsCommand {
        public static final long NEW = -1;
    }

    /**
     * Counts a submitted proposal for its future roster, before the roster changes. Refused if a person or organization
     * that is new to the proposal has reached the limit. Does nothing for a proposal that does not count.
     *
     * @param version the version that the proposal will have
     */
    record Recount(@TargetAggregateIdentifier String id, String edition, Claim claim, long version)
            implements AdmissionsCommand {}

    /**
     * Adjusts the counts to the proposal's actual state. Never refused, whatever the limits. A draft or withdrawn
     * proposal stops counting but keeps its number. Does nothing if a newer version was counted already, or if the
     * proposal has no number.
     *
     * @param active whether the proposal is submitted and not withdrawn
     * @param version the proposal's version when it was read
     */
    record UpdateCount(@TargetAggregateIdentifier String id, String edition, Claim claim, boolean active, long version)
            implements AdmissionsCommand {}
}
