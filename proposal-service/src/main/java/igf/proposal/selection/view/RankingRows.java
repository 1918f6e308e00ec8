package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.ROWS;

import igf.api.proposal.Stage;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.decision.StageFold;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Folds one document per proposal. Reviews are many, so each only appends to its {@code facts}. */
final class RankingRows {

    private record Facts(List<ProposalChange> facts) {}

    private static final ViewCollection<Facts> FACTS = ROWS.projection(Facts.class);

    private RankingRows() {}

    static void foldProposal(ProposalEvent event, RecordedEvent<?> recorded, Documents documents) {
        switch (event) {
            case ProposalEvent.Drafted e -> change(e.id(), documents, row -> row.withDraft(e, recorded));
            case ProposalEvent.ContentChanged e ->
                change(e.id(), documents, row -> row.withContent(e.content(), recorded));
            case ProposalEvent.Revised e -> change(e.id(), documents, row -> row.withContent(e.content(), recorded));
            case ProposalEvent.FieldsChanged e ->
                change(e.id(), documents, row -> row.withContent(e.change(), recorded));
            case ProposalEvent.Submitted e -> change(e.id(), documents, row -> row.withSubmission(e, recorded));
            case ProposalEvent.DraftDeleted e -> documents.delete(ROWS, e.id());
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _ ->
                change(event.id(), documents, row -> row.withRosterAfter(event, recorded));
            // The state of a person's entry is irrelevant here; the proposal's stage is handled below.
            case ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.MergeUndone _ -> {}
        }
        StageFold.publicStageAfter(event)
                .filter(stage -> stage != Stage.DRAFT)
                .ifPresent(stage -> add(event.id(), ProposalChange.of(stage, recorded), documents));
        if (StageFold.publicStageAfter(event).isEmpty()) {
            StageFold.secretariatStageAfter(event)
                    .ifPresent(stage -> add(event.id(), ProposalChange.ofHeldStage(stage, recorded), documents));
        }
    }

    static void foldReview(ReviewEvent event, RecordedEvent<?> recorded, Documents documents) {
        var change = ProposalChange.of(event, recorded);
        if (change != null) {
            add(event.proposal(), change, documents);
        }
    }

    private static void change(UUID proposal, Documents documents, UnaryOperator<StoredRow> change) {
        documents.change(ROWS, proposal, StoredRow.empty(proposal), change);
    }

    private static void add(UUID proposal, ProposalChange change, Documents documents) {
        documents.append(FACTS, proposal, Facts::facts, change);
    }
}
