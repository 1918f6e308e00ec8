package igf.proposal.person.view;

import static igf.proposal.person.view.PersonView.PROPOSALS;

import igf.api.roster.EntryState;
import igf.platform.view.Documents;
import igf.proposal.decision.StageFold;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.rules.form.Field;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Folds the events of a proposal into the roles of the people in it. */
final class PartsFold {

    private static final RosterFold.EntryAdapter<StoredRoles.Entry> ENTRY_ADAPTER = new RosterFold.EntryAdapter<>() {
        @Override
        public StoredRoles.Entry create(RosterEntry entry) {
            return StoredRoles.Entry.of(entry);
        }

        @Override
        public StoredRoles.Entry withState(StoredRoles.Entry entry, UnaryOperator<EntryState> change) {
            return entry.withState(change.apply(entry.state()));
        }
    };

    private PartsFold() {}

    static void fold(ProposalEvent event, Documents documents) {
        if (event instanceof ProposalEvent.Drafted e) {
            documents.change(
                    PROPOSALS,
                    e.id(),
                    StoredRoles.empty(e, null),
                    before -> after(e, StoredRoles.empty(e, before.number())));
        } else if (event instanceof ProposalEvent.DraftDeleted e) {
            documents.delete(PROPOSALS, e.id());
        } else {
            documents.changeIfPresent(PROPOSALS, event.id(), parts -> after(event, parts));
        }
    }

    private static StoredRoles after(ProposalEvent event, StoredRoles parts) {
        return parts.withChanges(
                title(event, parts),
                RosterFold.after(event, parts.roster(), ENTRY_ADAPTER),
                StageFold.publicStageAfter(event).orElse(parts.stage()),
                event instanceof ProposalEvent.Submitted e
                        ? (Integer) e.receipt().number()
                        : parts.number());
    }

    private static Optional<String> title(ProposalEvent event, StoredRoles parts) {
        return switch (event) {
            case ProposalEvent.Drafted e -> Optional.ofNullable(e.content().title());
            case ProposalEvent.ContentChanged e ->
                Optional.ofNullable(e.content().title());
            case ProposalEvent.Revised e -> Optional.ofNullable(e.content().title());
            case ProposalEvent.FieldsChanged e ->
                e.change().changesText(Field.TITLE)
                        ? Optional.ofNullable(e.change().texts().get(Field.TITLE))
                        : parts.title();
            case ProposalEvent.Submitted _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.DraftDeleted _,
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
                    ProposalEvent.MergeUndone _ -> parts.title();
        };
    }
}
