package igf.proposal.person.view;

import igf.api.invitation.InvitationStatus;
import igf.api.roster.EntryState;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.SessionRosterNews;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import org.springframework.stereotype.Component;

/** Tracks the parts of people in proposals and in sessions without one, and their tasks with deadlines. */
@Component
class PersonView implements View {

    static final ViewCollection<StoredRoles> PROPOSALS = ViewCollection.of("proposals", StoredRoles.class);
    /** By session; only sessions without a proposal. */
    static final ViewCollection<StoredRoles> SESSIONS = ViewCollection.of("sessions", StoredRoles.class);
    /** By roster entry. */
    static final ViewCollection<StoredInvitation> INVITATIONS =
            ViewCollection.of("invitations", StoredInvitation.class);
    /** By person id. */
    static final ViewCollection<StoredBookings> BOOKINGS = ViewCollection.of("bookings", StoredBookings.class);
    /** By the edition's slug. */
    static final ViewCollection<StoredDeadline> EDITIONS = ViewCollection.of("editions", StoredDeadline.class);
    /** By proposal. */
    static final ViewCollection<StoredConditions> CONDITIONS = ViewCollection.of("conditions", StoredConditions.class);
    /** By merger and side. */
    static final ViewCollection<StoredMergeQuestion> MERGE_QUESTIONS =
            ViewCollection.of("merge-questions", StoredMergeQuestion.class);
    /** By proposal. */
    static final ViewCollection<StoredShortfall> SHORTFALLS = ViewCollection.of("shortfalls", StoredShortfall.class);

    @Override
    public String name() {
        return "people";
    }

    /** Version 3 added sessions without a proposal. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case ProposalEvent e -> PartsFold.fold(e, documents);
            case SessionRosterNews e ->
                documents.change(SESSIONS, e.session(), StoredRoles.empty(e), session -> session.withRoster(e));
            case InvitationEvent e -> {
                projectInvitation(e, documents);
                projectAnswer(e, documents);
            }
            case EditionEvent e -> projectEdition(e, documents);
            case EngagementEvent e ->
                documents.change(BOOKINGS, e.person(), StoredBookings.EMPTY, bookings -> bookings.after(e));
            case ConditionsEvent e -> projectConditions(e, documents);
            case MergerEvent e -> projectMerger(e, documents);
            case RosterEvent e -> projectRoster(e, documents);
            default -> {}
        }
    }

    private static void projectInvitation(InvitationEvent event, Documents documents) {
        if (event instanceof InvitationEvent.Sent e) {
            documents.put(INVITATIONS, e.entry(), StoredInvitation.of(e));
            return;
        }
        documents.changeIfPresent(INVITATIONS, event.entry(), invitation -> switch (event) {
            case InvitationEvent.Sent e -> StoredInvitation.of(e);
            case InvitationEvent.Reminded e -> invitation.withTitle(e.occasion().title());
            case InvitationEvent.GuestChanged e -> invitation.withGuest(e.guest());
            case InvitationEvent.Answered e -> invitation.withState(e.answer().status());
            case InvitationEvent.Withdrawn e -> invitation.withState(InvitationStatus.WITHDRAWN);
        });
    }

    /** Nothing else reports answers for sessions without a proposal, whose rosters are not in this service. */
    private static void projectAnswer(InvitationEvent event, Documents documents) {
        switch (event) {
            case InvitationEvent.Sent e ->
                documents.changeIfPresent(
                        SESSIONS,
                        e.occasion().proposal(),
                        session -> session.withState(e.entry(), e.guest().person(), EntryState.INVITED));
            case InvitationEvent.Answered e ->
                documents.changeIfPresent(
                        SESSIONS,
                        e.proposal(),
                        session -> session.withState(
                                e.entry(),
                                e.person(),
                                EntryState.valueOf(e.answer().status().name())));
            case InvitationEvent.Reminded _, InvitationEvent.GuestChanged _, InvitationEvent.Withdrawn _ -> {}
        }
    }

    private static void projectEdition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredDeadline.EMPTY,
                        deadline -> deadline.withCall(e.details().call()));
            case EditionEvent.Changed e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredDeadline.EMPTY,
                        deadline -> deadline.withCall(e.details().call()));
            case EditionEvent.Extended e -> {
                var extension = e.extension();
                var proposal = extension.proposal();
                if (proposal != null) {
                    documents.change(
                            EDITIONS,
                            e.edition(),
                            StoredDeadline.EMPTY,
                            deadline -> deadline.withExtension(proposal, extension.until()));
                }
            }
            case EditionEvent.ReviewersNamed _,
                    EditionEvent.CallOpened _,
                    EditionEvent.CallClosed _,
                    EditionEvent.PhaseBegun _ -> {}
        }
    }

    private static void projectConditions(ConditionsEvent event, Documents documents) {
        if (event instanceof ConditionsEvent.WereSet e) {
            documents.put(CONDITIONS, e.proposal(), StoredConditions.of(e));
            return;
        }
        documents.changeIfPresent(CONDITIONS, event.proposal(), conditions -> switch (event) {
            case ConditionsEvent.WereSet e -> StoredConditions.of(e);
            case ConditionsEvent.EvidenceHandedIn e -> conditions.withUnmet(e.number(), false);
            case ConditionsEvent.Judged e -> conditions.withUnmet(e.number(), !e.met());
            case ConditionsEvent.Met _, ConditionsEvent.Lapsed _ -> conditions.withoutUnmet();
            case ConditionsEvent.Extended e -> conditions.withExtension(e.number(), e.dueAt());
            case ConditionsEvent.Reminded _ -> conditions;
        });
    }

    private static void projectMerger(MergerEvent event, Documents documents) {
        switch (event) {
            case MergerEvent.Proposed e -> {
                for (var which : Side.Which.values()) {
                    var question = StoredMergeQuestion.of(e, which);
                    documents.put(MERGE_QUESTIONS, question.id(), question);
                }
            }
            case MergerEvent.Answered e ->
                documents.delete(MERGE_QUESTIONS, StoredMergeQuestion.id(e.proposal(), e.side()));
            case MergerEvent.SideRenewed e ->
                documents.changeIfPresent(
                        MERGE_QUESTIONS,
                        StoredMergeQuestion.id(e.proposal(), e.which()),
                        _ -> StoredMergeQuestion.of(e));
            case MergerEvent.Ended e -> {
                for (var which : Side.Which.values()) {
                    documents.delete(MERGE_QUESTIONS, StoredMergeQuestion.id(e.proposal(), which));
                }
            }
            case MergerEvent.Agreed _, MergerEvent.Settled _, MergerEvent.PersonTaken _, MergerEvent.Undone _ -> {}
        }
    }

    private static void projectRoster(RosterEvent event, Documents documents) {
        switch (event) {
            case RosterEvent.FellBelowMinimum e -> documents.put(SHORTFALLS, e.id(), new StoredShortfall(e.id()));
            case RosterEvent.Restored e -> documents.delete(SHORTFALLS, e.id());
        }
    }
}
