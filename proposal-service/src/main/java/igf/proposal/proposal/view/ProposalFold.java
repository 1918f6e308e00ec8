package igf.proposal.proposal.view;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.screening.ScreeningOutcome;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.Screening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folds the events of a proposal into its stored document. */
final class ProposalFold {

    private ProposalFold() {}

    static StoredProposal after(ProposalEvent event, StoredProposal p) {
        return switch (event) {
            case ProposalEvent.Drafted e -> StoredProposal.ofDraft(e);
            case ProposalEvent.ContentChanged e -> p.withContent(StoredContent.of(e.content()));
            case ProposalEvent.FieldsChanged e -> p.withContent(p.content().after(e.change()));
            case ProposalEvent.Revised e -> p.withContent(StoredContent.of(e.content()));
            case ProposalEvent.PersonListed e -> withRoster(p, append(p.roster(), StoredEntry.of(e.entry())));
            case ProposalEvent.PersonChanged e -> withChangedEntry(p, e.entry().id(), e.entry());
            case ProposalEvent.AddressCorrected e ->
                withChangedEntry(p, e.entry().id(), e.entry());
            case ProposalEvent.PersonReplaced e ->
                withFormerEntry(
                        withChangedEntry(p, e.old().id(), e.entry()),
                        new FormerEntry(
                                e.old().withState(EntryState.REPLACED),
                                e.entry().id(),
                                e.reason()));
            case ProposalEvent.PersonRemoved e -> {
                var remaining = withRoster(
                        p,
                        p.roster().stream()
                                .filter(entry -> !entry.id().equals(e.entry().id()))
                                .toList());
                yield e.notice() == null
                        ? remaining
                        : withFormerEntry(
                                remaining, new FormerEntry(e.entry().withState(EntryState.WITHDRAWN), null, null));
            }
            case ProposalEvent.LineDiscarded e ->
                p.withPeople(p.roster(), p.paste().map(paste -> paste.withUnassigned(e.left())), p.formerRoster());
            case ProposalEvent.PersonInvited e ->
                withRoster(p, rosterWith(p, e.entry(), entry -> entry.withState(EntryState.INVITED)));
            case ProposalEvent.PersonAnswered e ->
                withRoster(p, rosterWith(p, e.entry().id(), entry -> StoredEntry.of(e.entry())));
            case ProposalEvent.Submitted e ->
                p.withStage(
                        Stage.SUBMITTED,
                        Optional.of(e.receipt()),
                        p.screening(),
                        p.decision(),
                        p.sessionId(),
                        p.mergedInto());
            case ProposalEvent.Withdrawn e ->
                withRoster(
                        p.withStage(
                                Stage.WITHDRAWN,
                                p.receipt(),
                                p.screening(),
                                p.decision(),
                                Optional.empty(),
                                p.mergedInto()),
                        mapRoster(
                                p,
                                entry -> entry.state() == EntryState.LISTED
                                        ? entry
                                        : entry.withState(EntryState.WITHDRAWN)));
            case ProposalEvent.Returned e ->
                withRoster(
                        p.withStage(
                                Stage.DRAFT,
                                p.receipt(),
                                Optional.empty(),
                                Optional.empty(),
                                p.sessionId(),
                                p.mergedInto()),
                        mapRoster(p, entry -> entry.withState(EntryState.LISTED)));
            case ProposalEvent.DraftDeleted e -> p;
            case ProposalEvent.Screened e ->
                withScreening(
                        p,
                        e.screening().outcome() == ScreeningOutcome.IN ? Stage.SCREENED_IN : Stage.SCREENED_OUT,
                        Optional.of(e.screening()));
            case ProposalEvent.ScreeningUndone e -> withScreening(p, Stage.SUBMITTED, Optional.empty());
            case ProposalEvent.ScreeningOverruled e -> withScreening(p, Stage.SCREENED_IN, Optional.of(e.screening()));
            case ProposalEvent.Decided e -> {
                var stage = e.decision().outcome().stage();
                yield p.withStage(
                        stage,
                        p.receipt(),
                        p.screening(),
                        Optional.of(StoredDecision.of(e.decision())),
                        stage.isAccepted() ? Optional.of(ProposalId.session(e.id())) : Optional.empty(),
                        p.mergedInto());
            }
            case ProposalEvent.DecisionHeld e -> p.withStatus(DecisionStatus.holding(e.decision()));
            case ProposalEvent.HeldDecisionUndone e -> p.withStatus(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.PlaceGivenUp e -> p.withStatus(DecisionStatus.NONE);
            case ProposalEvent.DecisionUndone e ->
                p.withStage(
                                Stage.SCREENED_IN,
                                p.receipt(),
                                p.screening(),
                                Optional.empty(),
                                Optional.empty(),
                                p.mergedInto())
                        .withStatus(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.Lapsed e ->
                p.withStage(Stage.LAPSED, p.receipt(), p.screening(), p.decision(), Optional.empty(), p.mergedInto())
                        .withStatus(DecisionStatus.lapsed(e.at()));
            case ProposalEvent.Merged e ->
                p.withStage(
                        Stage.MERGED,
                        p.receipt(),
                        p.screening(),
                        p.decision(),
                        Optional.empty(),
                        Optional.of(e.into()));
            case ProposalEvent.MergeUndone e ->
                p.withStage(e.back(), p.receipt(), p.screening(), p.decision(), p.sessionId(), Optional.empty());
        };
    }

    private static StoredProposal withScreening(StoredProposal p, Stage stage, Optional<Screening> screening) {
        return p.withStage(stage, p.receipt(), screening, p.decision(), p.sessionId(), p.mergedInto());
    }

    private static StoredProposal withRoster(StoredProposal p, List<StoredEntry> roster) {
        return p.withPeople(roster, p.paste(), p.formerRoster());
    }

    private static StoredProposal withFormerEntry(StoredProposal p, FormerEntry entry) {
        return p.withPeople(p.roster(), p.paste(), append(p.formerRoster(), StoredFormer.of(entry)));
    }

    /** Confirms the role of an entry, because a person has checked it. */
    private static StoredProposal withChangedEntry(StoredProposal p, UUID old, RosterEntry newEntry) {
        return p.withPeople(
                rosterWith(p, old, entry -> StoredEntry.of(newEntry)),
                p.paste().map(paste -> paste.withConfirmedRole(old)),
                p.formerRoster());
    }

    private static List<StoredEntry> rosterWith(StoredProposal p, UUID id, UnaryOperator<StoredEntry> change) {
        return mapRoster(p, entry -> entry.id().equals(id) ? change.apply(entry) : entry);
    }

    private static List<StoredEntry> mapRoster(StoredProposal p, UnaryOperator<StoredEntry> change) {
        return p.roster().stream().map(change).toList();
    }

    private static <T> List<T> append(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
