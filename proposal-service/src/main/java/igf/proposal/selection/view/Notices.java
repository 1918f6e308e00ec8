package igf.proposal.selection.view;

import igf.proposal.proposal.Notice;
import igf.proposal.proposal.ProposalEvent;
import org.jspecify.annotations.Nullable;

/** What an event tells of the proposal it happened to. */
final class Notices {

    private Notices() {}

    /** Null of events that are nobody's business but the proposal's. */
    static @Nullable Notice of(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Submitted e -> e.notice();
            case ProposalEvent.Withdrawn e -> e.notice();
            case ProposalEvent.Screened e -> e.notice();
            case ProposalEvent.ScreeningOverruled e -> e.notice();
            case ProposalEvent.Decided e -> e.notice();
            case ProposalEvent.DecisionUndone e -> e.notice();
            case ProposalEvent.Lapsed e -> e.notice();
            case ProposalEvent.Merged e -> e.notice();
            case ProposalEvent.MergeUndone e -> e.notice();
            default -> null;
        };
    }
}
