package igf.scheduling.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as stored.
 *
 * @param version the plan's version, for the ETag
 * @param operation the operation that reports its progress; null until it has started
 * @param reason why it failed; null if it did not
 * @param proposal the result; null until it is computed
 */
record StoredPlan(
        UUID id,
        long version,
        String edition,
        long seed,
        State state,
        @Nullable UUID operation,
        @Nullable String reason,
        @Nullable Proposal proposal) {

    /** The progress of a plan. A COMPLETED plan has a proposal to apply. */
    public enum State {
        REQUESTED,
        RUNNING,
        STOPPED,
        FAILED,
        COMPLETED,
        APPLIED
    }

    static StoredPlan initial(PlanEvent first) {
        return new StoredPlan(first.plan(), 0, "", 0, State.REQUESTED, null, null, null);
    }

    StoredPlan after(PlanEvent event, long newVersion) {
        return switch (event) {
            case PlanEvent.Requested e ->
                new StoredPlan(id, newVersion, e.edition(), e.seed(), State.REQUESTED, operation, reason, proposal);
            case PlanEvent.Started e -> with(newVersion, State.RUNNING, e.operation(), reason, proposal);
            case PlanEvent.Stopped e -> with(newVersion, State.STOPPED, operation, reason, proposal);
            case PlanEvent.Failed e -> with(newVersion, State.FAILED, operation, e.reason(), proposal);
            case PlanEvent.Completed e -> with(newVersion, State.COMPLETED, operation, reason, e.proposal());
            case PlanEvent.Applied e -> with(newVersion, State.APPLIED, operation, reason, proposal);
        };
    }

    private StoredPlan with(
            long newVersion,
            State newState,
            @Nullable UUID newOperation,
            @Nullable String newReason,
            @Nullable Proposal newProposal) {
        return new StoredPlan(id, newVersion, edition, seed, newState, newOperation, newReason, newProposal);
    }
}
