package igf.proposal.decision;

import igf.api.proposal.Stage;
import igf.api.screening.ScreeningOutcome;
import igf.proposal.proposal.ProposalEvent;
import java.util.Optional;

/** Derives the stage of a proposal from an event, for views that do not store the whole proposal. */
public final class StageFold {

    private StageFold() {}

    /** Returns the public stage after the event; empty if the event does not change it. */
    public static Optional<Stage> publicStageAfter(ProposalEvent event) {
        return stageAfter(event, false);
    }

    /**
     * Returns the stage that the secretariat sees after the event; empty if the event does not change it. Only the
     * secretariat sees a decision before it is announced.
     */
    public static Optional<Stage> secretariatStageAfter(ProposalEvent event) {
        return stageAfter(event, true);
    }

    private static Optional<Stage> stageAfter(ProposalEvent event, boolean forSecretariat) {
        return switch (event) {
            case ProposalEvent.Drafted e -> Optional.of(Stage.DRAFT);
            case ProposalEvent.Submitted e -> Optional.of(Stage.SUBMITTED);
            case ProposalEvent.Withdrawn e -> Optional.of(Stage.WITHDRAWN);
            case ProposalEvent.Returned e -> Optional.of(Stage.DRAFT);
            case ProposalEvent.Screened e ->
                Optional.of(e.screening().outcome() == ScreeningOutcome.IN ? Stage.SCREENED_IN : Stage.SCREENED_OUT);
            case ProposalEvent.ScreeningOverruled e -> Optional.of(Stage.SCREENED_IN);
            case ProposalEvent.ScreeningUndone e -> Optional.of(Stage.SUBMITTED);
            case ProposalEvent.Decided e -> Optional.of(e.decision().outcome().stage());
            case ProposalEvent.DecisionUndone e -> Optional.of(Stage.SCREENED_IN);
            case ProposalEvent.Lapsed e -> Optional.of(Stage.LAPSED);
            case ProposalEvent.Merged e -> Optional.of(Stage.MERGED);
            case ProposalEvent.MergeUndone e -> Optional.of(e.back());
            case ProposalEvent.DraftDeleted e -> Optional.empty();
            case ProposalEvent.ContentChanged e -> Optional.empty();
            case ProposalEvent.FieldsChanged e -> Optional.empty();
            case ProposalEvent.Revised e -> Optional.empty();
            case ProposalEvent.PersonListed e -> Optional.empty();
            case ProposalEvent.PersonChanged e -> Optional.empty();
            case ProposalEvent.PersonReplaced e -> Optional.empty();
            case ProposalEvent.AddressCorrected e -> Optional.empty();
            case ProposalEvent.PersonRemoved e -> Optional.empty();
            case ProposalEvent.PersonInvited e -> Optional.empty();
            case ProposalEvent.LineDiscarded e -> Optional.empty();
            case ProposalEvent.PersonAnswered e -> Optional.empty();
            case ProposalEvent.DecisionHeld e ->
                forSecretariat ? Optional.of(e.decision().outcome().stage()) : Optional.empty();
            case ProposalEvent.HeldDecisionUndone e ->
                forSecretariat ? Optional.of(Stage.SCREENED_IN) : Optional.empty();
            case ProposalEvent.PlaceGivenUp e -> Optional.empty();
        };
    }
}
