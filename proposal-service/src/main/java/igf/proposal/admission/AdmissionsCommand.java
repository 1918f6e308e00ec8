package igf.proposal.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the admissions of an edition. */
public sealed interface AdmissionsCommand {

    /**
     * Answers the proposal's number, the same one however often it is asked for, and if it was withdrawn meanwhile.
     *
     * @param version of a proposal that comes back after it was withdrawn, {@link #NEW} of any other
     */
    record Admit(@TargetAggregateIdentifier String id, String edition, Claim claim, long version)
            implements AdmissionsCommand {
        public static final long NEW = -1;
    }

    /**
     * The roster of a proposal that was handed in is to become another one: counts for whom it will count, unless somebody
     * who is new to it has as many as they may. Says nothing of one that does not count.
     *
     * @param version that the proposal will have
     */
    record Recount(@TargetAggregateIdentifier String id, String edition, Claim claim, long version)
            implements AdmissionsCommand {}

    /**
     * Makes good what stands: never refused, whatever the limits. A proposal that does not stand counts no longer, and its
     * number stays its own. Says nothing if something newer was heeded, or if no number was given.
     *
     * @param stands whether it is handed in and not taken back
     * @param version of the proposal as it was seen
     */
    record Follow(@TargetAggregateIdentifier String id, String edition, Claim claim, boolean stands, long version)
            implements AdmissionsCommand {}
}
