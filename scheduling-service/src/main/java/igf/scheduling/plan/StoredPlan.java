package igf.scheduling.plan;

import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as stored.
 *
 * @param version the plan's version, for the ETag
 * @param operation the operation that reports its progress; null until it has started
 * @param reason why it failed; null if it did not
 * @param proposal the result; null until it is computed
 * @param options what was asked for; null in older plans
 * @param stopped whether it was stopped before its last step
 * @param applied sessions that were applied one by one
 * @param requestedAt null before the first event
 */
record StoredPlan(
        UUID id,
        long version,
        String edition,
        long seed,
        State state,
        @Nullable UUID operation,
        @Nullable String reason,
        @Nullable Proposal proposal,
        @Nullable PlanOptions options,
        boolean stopped,
        List<UUID> applied,
        @Nullable Instant requestedAt) {

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
        return new StoredPlan(first.plan(), 0, "", 0, State.REQUESTED, null, null, null, null, false, List.of(), null);
    }

    /** @param at when the event was recorded */
    StoredPlan after(PlanEvent event, long newVersion, Instant at) {
        return switch (event) {
            case PlanEvent.Requested e ->
                new StoredPlan(
                        id,
                        newVersion,
                        e.edition(),
                        e.seed(),
                        State.REQUESTED,
                        operation,
                        reason,
                        proposal,
                        e.options(),
                        stopped,
                        applied,
                        at);
            case PlanEvent.Started e -> with(newVersion, State.RUNNING, e.operation(), reason, proposal);
            case PlanEvent.Stopped e -> with(newVersion, State.STOPPED, operation, reason, proposal);
            case PlanEvent.Failed e -> with(newVersion, State.FAILED, operation, e.reason(), proposal);
            case PlanEvent.Completed e -> with(newVersion, State.COMPLETED, operation, reason, e.proposal());
            case PlanEvent.Applied e -> withApplied(newVersion, e.sessions());
        };
    }

    private StoredPlan with(
            long newVersion,
            State newState,
            @Nullable UUID newOperation,
            @Nullable String newReason,
            @Nullable Proposal newProposal) {
        return new StoredPlan(
                id,
                newVersion,
                edition,
                seed,
                newState,
                newOperation,
                newReason,
                newProposal,
                options,
                stopped || newState == State.STOPPED,
                applied,
                requestedAt);
    }

    /** A plan is APPLIED once all of its sessions are. */
    private StoredPlan withApplied(long newVersion, @Nullable List<UUID> sessions) {
        var all = new LinkedHashSet<>(applied);
        all.addAll(sessions == null ? List.of() : sessions);
        var complete = sessions == null
                || proposal != null
                        && proposal.placements().stream().allMatch(placement -> all.contains(placement.session()));
        return new StoredPlan(
                id,
                newVersion,
                edition,
                seed,
                complete ? State.APPLIED : state,
                operation,
                reason,
                proposal,
                options,
                stopped,
                new ArrayList<>(all),
                requestedAt);
    }
}
