package igf.proposal.proposal.view;

import igf.api.screening.ScreeningOutcome;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.Screening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class ProposalFold {

    private ProposalFold() {}

    static StoredProposal after(ProposalEvent event, StoredProposal p) {
        return switch (event) {
            case ProposalEvent.Drafted e -> StoredProposal.drafted(e);
            case ProposalEvent.ContentChanged e -> p.saying(StoredContent.of(e.content()));
            case ProposalEvent.FieldsChanged e -> p.saying(p.content().after(e.change()));
            case ProposalEvent.Revised e -> p.saying(StoredContent.of(e.content()));
            case ProposalEvent.PersonListed e -> listing(p, with(p.roster(), StoredEntry.of(e.entry())));
            case ProposalEvent.PersonChanged e -> changed(p, e.entry().id(), e.entry());
            case ProposalEvent.AddressCorrected e -> changed(p, e.entry().id(), e.entry());
            case ProposalEvent.PersonReplaced e ->
                former(
                        changed(p, e.old().id(), e.entry()),
                        new FormerEntry(
                                e.old().in(EntryState.REPLACED), e.entry().id(), e.reason()));
            case ProposalEvent.PersonRemoved e -> {
                var left = listing(
                        p,
                        p.roster().stream()
                                .filter(entry -> !entry.id().equals(e.entry().id()))
                                .toList());
                yield e.notice() == null
                        ? left
                        : former(left, new FormerEntry(e.entry().in(EntryState.WITHDRAWN), null, null));
            }
            case ProposalEvent.LineDiscarded e ->
                p.with(p.roster(), p.paste().map(paste -> paste.left(e.left())), p.formerRoster());
            case ProposalEvent.PersonInvited e ->
                listing(p, replaced(p, e.entry(), entry -> entry.in(EntryState.INVITED)));
            case ProposalEvent.PersonAnswered e ->
                listing(p, replaced(p, e.entry().id(), entry -> StoredEntry.of(e.entry())));
            case ProposalEvent.Submitted e ->
                p.at(
                        Stage.SUBMITTED,
                        Optional.of(e.receipt()),
                        p.screening(),
                        p.decision(),
                        p.sessionId(),
                        p.mergedInto());
            case ProposalEvent.Withdrawn e ->
                listing(
                        p.at(
                                Stage.WITHDRAWN,
                                p.receipt(),
                                p.screening(),
                                p.decision(),
                                Optional.empty(),
                                p.mergedInto()),
                        all(p, entry -> entry.state() == EntryState.LISTED ? entry : entry.in(EntryState.WITHDRAWN)));
            case ProposalEvent.Returned e ->
                listing(
                        p.at(
                                Stage.DRAFT,
                                p.receipt(),
                                Optional.empty(),
                                Optional.empty(),
                                p.sessionId(),
                                p.mergedInto()),
                        all(p, entry -> entry.in(EntryState.LISTED)));
            case ProposalEvent.Screened e ->
                screened(
                        p,
                        e.screening().outcome() == ScreeningOutcome.IN ? Stage.SCREENED_IN : Stage.SCREENED_OUT,
                        Optional.of(e.screening()));
            case ProposalEvent.ScreeningUndone e -> screened(p, Stage.SUBMITTED, Optional.empty());
            case ProposalEvent.ScreeningOverruled e -> screened(p, Stage.SCREENED_IN, Optional.of(e.screening()));
            case ProposalEvent.Decided e -> {
                var stage = e.decision().outcome().stage();
                yield p.at(
                        stage,
                        p.receipt(),
                        p.screening(),
                        Optional.of(StoredDecision.of(e.decision())),
                        stage.isAccepted() ? Optional.of(ProposalId.session(e.id())) : Optional.empty(),
                        p.mergedInto());
            }
            case ProposalEvent.DecisionHeld e -> p.with(DecisionStatus.holding(e.decision()));
            case ProposalEvent.HeldDecisionUndone e -> p.with(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.PlaceGivenUp e -> p.with(DecisionStatus.NONE);
            case ProposalEvent.DecisionUndone e ->
                p.at(Stage.SCREENED_IN, p.receipt(), p.screening(), Optional.empty(), Optional.empty(), p.mergedInto())
                        .with(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.Lapsed e ->
                p.at(Stage.LAPSED, p.receipt(), p.screening(), p.decision(), Optional.empty(), p.mergedInto())
                        .with(DecisionStatus.lapsed(e.at()));
            case ProposalEvent.Merged e ->
                p.at(Stage.MERGED, p.receipt(), p.screening(), p.decision(), Optional.empty(), Optional.of(e.into()));
            case ProposalEvent.MergeUndone e ->
                p.at(e.back(), p.receipt(), p.screening(), p.decision(), p.sessionId(), Optional.empty());
        };
    }

    private static StoredProposal screened(StoredProposal p, Stage stage, Optional<Screening> screening) {
        return p.at(stage, p.receipt(), screening, p.decision(), p.sessionId(), p.mergedInto());
    }

    private static StoredProposal listing(StoredProposal p, List<StoredEntry> roster) {
        return p.with(roster, p.paste(), p.formerRoster());
    }

    private static StoredProposal former(StoredProposal p, FormerEntry entry) {
        return p.with(p.roster(), p.paste(), with(p.formerRoster(), StoredFormer.of(entry)));
    }

    /** Confirms the role of an entry, because a person has checked it. */
    private static StoredProposal changed(StoredProposal p, UUID old, RosterEntry now) {
        return p.with(
                replaced(p, old, entry -> StoredEntry.of(now)),
                p.paste().map(paste -> paste.confirmed(old)),
                p.formerRoster());
    }

    private static List<StoredEntry> replaced(StoredProposal p, UUID id, UnaryOperator<StoredEntry> change) {
        return all(p, entry -> entry.id().equals(id) ? change.apply(entry) : entry);
    }

    private static List<StoredEntry> all(StoredProposal p, UnaryOperator<StoredEntry> change) {
        return p.roster().stream().map(change).toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
