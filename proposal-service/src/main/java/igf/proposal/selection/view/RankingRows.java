package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.ROWS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.decision.Stages;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.review.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Folds one document per proposal. For the many reviews, it reads only the facts of the document. */
final class RankingRows {

    private record Facts(List<RankingLine> facts) {}

    private static final ViewCollection<Facts> FACTS = ROWS.part(Facts.class);

    private RankingRows() {}

    static void proposal(ProposalEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case ProposalEvent.Drafted e -> change(e.id(), documents, row -> row.drafted(e, fact));
            case ProposalEvent.ContentChanged e -> change(e.id(), documents, row -> row.saying(e.content(), fact));
            case ProposalEvent.Revised e -> change(e.id(), documents, row -> row.saying(e.content(), fact));
            case ProposalEvent.FieldsChanged e -> change(e.id(), documents, row -> row.saying(e.change(), fact));
            case ProposalEvent.Submitted e -> change(e.id(), documents, row -> row.submitted(e, fact));
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _ -> change(event.id(), documents, row -> row.listed(event, fact));
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
        Stages.after(event)
                .filter(stage -> stage != Stage.DRAFT)
                .ifPresent(stage -> add(event.id(), RankingLine.of(stage, fact), documents));
        if (Stages.after(event).isEmpty()) {
            Stages.insideAfter(event).ifPresent(stage -> add(event.id(), RankingLine.held(stage, fact), documents));
        }
    }

    static void review(ReviewEvent event, Recorded<?> fact, Documents documents) {
        var line = RankingLine.of(event, fact);
        if (line != null) {
            add(event.proposal(), line, documents);
        }
    }

    private static void change(UUID proposal, Documents documents, UnaryOperator<StoredRow> change) {
        documents.change(ROWS, proposal, StoredRow.none(proposal), change);
    }

    private static void add(UUID proposal, RankingLine line, Documents documents) {
        documents.change(
                FACTS, proposal, new Facts(List.of()), known -> new Facts(RankingFact.with(known.facts(), line)));
    }
}
